package dev.interlock.routes.audit.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One incident, from its opening to its verified close.
 *
 * @param closedAt absent while it is not closed
 * @param state {@code OPENED}, {@code QUIET}, {@code REOPENED} or {@code CLOSED}
 * @param outcome why it is in this state
 */
public record IncidentLine(
        String incident,
        String domain,
        Instant openedAt,
        @Nullable Instant closedAt,
        String state,
        int recurrences,
        int decisions,
        String outcome) {}
