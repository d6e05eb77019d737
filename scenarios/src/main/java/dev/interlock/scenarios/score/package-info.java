/**
 * How well control works, as pure functions of what happened: no world, no audit and no clock is known here. Reports enter.
 */
@NullMarked
package dev.interlock.scenarios.score;

import org.jspecify.annotations.NullMarked;
