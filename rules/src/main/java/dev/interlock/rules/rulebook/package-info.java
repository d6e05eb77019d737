/**
 * Loads, checks and runs rulebooks: one path into a session for start, restart, reload and replay. The decision loop, the
 * gate and the command line enter; the rule engine does not get out.
 */
@NullMarked
package dev.interlock.rules.rulebook;

import org.jspecify.annotations.NullMarked;
