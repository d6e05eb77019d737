/**
 * The room that decides: deterministic, without network, database, thread or wall clock. Every room may enter; it knows
 * none of them.
 */
@NullMarked
package dev.interlock.rules;

import org.jspecify.annotations.NullMarked;
