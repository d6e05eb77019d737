/**
 * What nobody could have done better, reckoned in hindsight from what was true when nobody acted: pure functions, of the solver and the
 * simulator's own physics. Those who play many runs enter.
 */
@NullMarked
package dev.interlock.scenarios.bound;

import org.jspecify.annotations.NullMarked;
