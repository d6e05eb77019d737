package dev.interlock.routes.audit.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision and what became of it.
 *
 * @param verdict {@code APPROVED} or {@code REFUSED}; absent before the gate judged
 * @param tag {@code DETERMINISTIC} or {@code LLM_DECISION}
 * @param status the newest state of its plan, or {@code ESCALATED}
 */
public record Decision(
        String id,
        Instant at,
        @Nullable String incident,
        String goal,
        @Nullable String condition,
        @Nullable String remedy,
        @Nullable String verdict,
        String tag,
        String status,
        @Nullable String rulebookHash) {}
