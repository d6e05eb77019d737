/**
 * One call of what carries an action out, whatever kind of machine it is: what is asked, what was answered, and what follows. For the kinds
 * below, each of which brings its own calls.
 */
@NullMarked
package dev.interlock.routes.agents.actuators.call;

import org.jspecify.annotations.NullMarked;
