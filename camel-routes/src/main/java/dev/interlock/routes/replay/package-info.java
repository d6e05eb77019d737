/**
 * Plays a recording once more, without routes, agents, clock or network: the decision loop alone, with what it was told then. Whoever doubts a decision
 * enters, and whoever judges another rulebook by what happened.
 */
@NullMarked
package dev.interlock.routes.replay;

import org.jspecify.annotations.NullMarked;
