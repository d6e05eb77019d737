/** The room that decides: deterministic, without network, database, thread or wall clock. */
@NullMarked
package dev.interlock.rules;

import org.jspecify.annotations.NullMarked;
