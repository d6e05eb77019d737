package dev.interlock.routes.web;

import dev.interlock.rules.plan.DecisionTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision in a list.
 *
 * @param outcome what became of it, in one or a few words
 * @param summary what was decided, as a sentence
 */
public record DecisionBody(
        String decisionId,
        Instant at,
        DecisionTag decisionTag,
        @Nullable String incident,
        String summary,
        String outcome) {}
