/**
 * Loads, checks and runs rulebooks: one path into a session for start, restart, reload and replay.
 */
@NullMarked
package dev.interlock.rules.rulebook;

import org.jspecify.annotations.NullMarked;
