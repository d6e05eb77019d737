package dev.interlock.routes.audit.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One plan in its newest state. */
public record PlanLine(
        String planId,
        int version,
        @Nullable String decisionId,
        @Nullable String incident,
        Instant proposedAt,
        Instant changedAt,
        String goal,
        @Nullable String remedy,
        int taskCount,
        String tag,
        String state,
        @Nullable String reason) {}
