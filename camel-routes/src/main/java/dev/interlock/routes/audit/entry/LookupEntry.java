package dev.interlock.routes.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * Something was looked up for a planner; nothing was changed.
 *
 * @param type the read's name in the catalogue
 * @param out what was found, as JSON
 * @param failure why it was not found; absent in good order
 */
@TableName("lookups")
public record LookupEntry(
        Origin origin,
        String type,
        String target,
        String args,
        String out,
        @Nullable String failure) implements Entry {}
