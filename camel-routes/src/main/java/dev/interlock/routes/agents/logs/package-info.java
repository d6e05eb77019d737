/**
 * Log lines of the last while, and how they are searched. Lines come in from telemetry and the log door; only the LogAgent
 * reads. Their text is somebody else's: it is matched and quoted, never obeyed.
 */
@NullMarked
package dev.interlock.routes.agents.logs;

import org.jspecify.annotations.NullMarked;
