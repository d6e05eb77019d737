/**
 * The best of many, where what counts is linear. The one door to the solver that the project uses: the same question gets the same
 * answer, bit for bit, and nothing waits for a clock.
 */
@NullMarked
package dev.interlock.rules.optimum;

import org.jspecify.annotations.NullMarked;
