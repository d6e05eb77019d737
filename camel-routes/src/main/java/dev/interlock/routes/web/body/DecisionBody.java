package dev.interlock.routes.web.body;

import dev.interlock.routes.audit.reading.Decision;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One decision in a list.
 *
 * @param outcome what became of it: the state of its plan, or {@code escalated}
 * @param summary what was decided, as a sentence
 */
public record DecisionBody(
        String decisionId,
        Instant at,
        String decisionTag,
        @Nullable String incident,
        @Nullable String condition,
        @Nullable String remedy,
        @Nullable String verdict,
        String summary,
        String outcome,
        @Nullable String rulebookHash) {
    public static DecisionBody of(Decision decision) {
        return new DecisionBody(
                decision.id(),
                decision.at(),
                decision.tag(),
                decision.incident(),
                decision.condition(),
                decision.remedy(),
                lower(decision.verdict()),
                decision.goal(),
                String.valueOf(lower(decision.status())),
                decision.rulebookHash());
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }
}
