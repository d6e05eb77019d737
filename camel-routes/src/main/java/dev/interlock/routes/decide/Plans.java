package dev.interlock.routes.decide;

import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns what the rulebook answers into plans. The same answer is always the same plan, id included. */
final class Plans {
    /** How long building controls and schedulers take to acknowledge a command, generously. */
    private static final long TASK_MILLIS = 20_000;

    private Plans() {}

    static UUID id(Attempt attempt) {
        return id(attempt.id());
    }

    static Plan of(Attempt attempt) {
        return plan(
                attempt.id(),
                "%s: %s in %s".formatted(attempt.remedy(), attempt.condition(), attempt.domain()),
                attempt.incident(),
                Instant.ofEpochMilli(attempt.startedAt()),
                attempt.actions());
    }

    /** Tells a person about an incident that neither the rules nor a planner can end. */
    static Plan alert(Escalation escalation, String noPlan, Instant now) {
        String message = "%s %s".formatted(escalation.reason(), noPlan);
        return plan(
                "alert/" + escalation.incident() + "@" + escalation.at(),
                "tell a person about " + escalation.incident(),
                escalation.incident(),
                now,
                List.of(new Action.Alert(escalation.domain(), "critical", message)));
    }

    /** What a row about the plan belongs to. */
    static Origin origin(Plan plan, Origin turn) {
        return turn.decision(plan.id().toString()).incident(plan.incident()).tag(plan.decisionTag());
    }

    /** Whoever wrote it: a plan that a planner made is a model's, and of the incident that the planner was asked about. */
    static Plan advised(Plan plan, Escalation escalation) {
        return new Plan(
                plan.id(),
                plan.rootGoal(),
                plan.createdAt(),
                plan.version(),
                plan.tasks(),
                DecisionTag.LLM_DECISION,
                escalation.incident());
    }

    /** It does more than tell or read. */
    static boolean changes(Plan plan) {
        return plan.tasks().stream().anyMatch(task -> task.action().type().changes());
    }

    private static Plan plan(String name, String goal, String incident, Instant at, List<Action> actions) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : actions) {
            tasks.add(new Task(
                    "%s-%d".formatted(action.type().contractName(), tasks.size() + 1), action, List.of(), TASK_MILLIS));
        }
        return new Plan(id(name), goal, at, 1, tasks, DecisionTag.DETERMINISTIC, incident);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
