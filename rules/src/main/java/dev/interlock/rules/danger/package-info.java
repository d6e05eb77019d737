/**
 * Words of danger in what people report, however they are typed: a false alarm is taken, a miss is not. Text and a list of words
 * in, those that are heard out; nothing else of the rules is asked.
 */
@NullMarked
package dev.interlock.rules.danger;

import org.jspecify.annotations.NullMarked;
