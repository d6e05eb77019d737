/**
 * What the rulebook concludes from facts: symptoms, since when they show, and the conditions that hold. Written by rules alone.
 */
@NullMarked
package dev.interlock.rules.condition;

import org.jspecify.annotations.NullMarked;
