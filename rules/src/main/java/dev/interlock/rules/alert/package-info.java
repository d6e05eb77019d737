/**
 * What other systems say is wrong: alerts as facts, and the book of those that are held. Doors write it, rules and people read it.
 */
@NullMarked
package dev.interlock.rules.alert;

import org.jspecify.annotations.NullMarked;
