package dev.interlock.routes.audit.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the record in a line.
 *
 * @param seq its place in the chain
 * @param kind the name of its table
 */
public record Happening(
        long seq,
        Instant at,
        String kind,
        @Nullable String decisionId,
        @Nullable String incident,
        String summary) {}
