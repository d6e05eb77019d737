package dev.interlock.routes.audit.entry;

import dev.interlock.rules.incident.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * A plan came into another state: one row for its proposal, one for each state after that.
 *
 * @param attempt the attempt it carries out; absent for a plan of no attempt
 * @param condition the condition it answers
 * @param remedy the remedy it carries out
 * @param plan the plan contract as JSON with the proposal; absent afterwards
 * @param reason why it came into this state, as a sentence
 */
@TableName("plans")
public record PlanEntry(
        Origin origin,
        String planId,
        int planVersion,
        Attempt.State state,
        String rootGoal,
        @Nullable String attempt,
        @Nullable String condition,
        @Nullable String remedy,
        int taskCount,
        @Nullable String plan,
        @Nullable String reason)
        implements Entry {}
