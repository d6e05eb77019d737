/**
 * When each task of an approved plan is due: a pure function of the plan, the outcomes so far and the time. The hand that
 * ticks is elsewhere and enters to ask.
 */
@NullMarked
package dev.interlock.rules.schedule;

import org.jspecify.annotations.NullMarked;
