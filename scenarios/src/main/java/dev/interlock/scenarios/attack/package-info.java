/**
 * A planner that means harm, to be played against the gate: what it proposes in each situation, asked and unasked. The policies and the
 * tests of promises enter.
 */
@NullMarked
package dev.interlock.scenarios.attack;

import org.jspecify.annotations.NullMarked;
