/**
 * What can be recorded: one record a table, and the shape in which records become rows. Everyone who appends writes
 * these; only the audit itself turns them into rows.
 */
@NullMarked
package dev.interlock.routes.audit.entry;

import org.jspecify.annotations.NullMarked;
