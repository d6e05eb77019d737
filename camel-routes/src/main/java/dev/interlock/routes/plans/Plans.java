package dev.interlock.routes.plans;

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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns what the rulebook answers into plans. The same answer is always the same plan, id included. */
public final class Plans {
    /** How long building controls and schedulers take to acknowledge a command, generously. */
    private static final long TASK_MILLIS = 20_000;

    private Plans() {}

    /** Routine takes its time: one action after the other. */
    public static Plan of(Attempt attempt) {
        return plan(
                attempt.plan(),
                "%s: %s in %s".formatted(attempt.remedy(), attempt.condition(), attempt.domain()),
                attempt.incident(),
                Instant.ofEpochMilli(attempt.startedAt()),
                attempt.isRoutine() ? inTurn(attempt.actions()) : atOnce(attempt.actions()));
    }

    /** Tells a person about an incident that the rules cannot end. */
    public static Plan alert(Escalation escalation, String severity, String message, Instant now) {
        return plan(
                "alert/%s@%d/%s".formatted(escalation.incident(), now.toEpochMilli(), message),
                "tell a person about " + escalation.incident(),
                escalation.incident(),
                now,
                List.of(new Action.Alert(escalation.domain(), severity, message)));
    }

    /** The alerts of a plan that is not carried out, with why it is not; empty where it has none. */
    static Optional<Plan> alerts(Plan plan, String reason, Instant now) {
        List<Action> alerts = plan.tasks().stream()
                .map(Task::action)
                .flatMap(action -> action instanceof Action.Alert alert ? Stream.of(alert) : Stream.empty())
                .<Action>map(alert -> new Action.Alert(
                        alert.target(),
                        alert.severity(),
                        "%s (From a plan that is not carried out. %s)".formatted(alert.message(), reason)))
                .toList();
        return alerts.isEmpty()
                ? Optional.empty()
                : Optional.of(plan(
                        "alerts/%s@%d".formatted(plan.id(), now.toEpochMilli()),
                        "tell people what a withheld plan would have told them",
                        plan.incident(),
                        now,
                        alerts));
    }

    /** What the rulebook would do where nobody has a better plan. */
    public static Plan fallback(Escalation escalation, List<Action> actions, Instant now) {
        return plan(
                "fallback/%s@%d".formatted(escalation.incident(), now.toEpochMilli()),
                "be on the safe side in " + escalation.domain(),
                escalation.incident(),
                now,
                actions);
    }

    /** Takes back what a plan did that made things worse, one after the other. */
    public static Plan undo(String worse, Escalation escalation, List<Action> inverses, Instant now) {
        return plan(
                "undo/%s@%d".formatted(worse, now.toEpochMilli()),
                "take back what made things worse in " + escalation.domain(),
                escalation.incident(),
                now,
                inverses);
    }

    /** What a row about the plan belongs to. */
    public static Origin origin(Plan plan, Origin turn) {
        return turn.decision(plan.id().toString()).incident(plan.incident()).tag(plan.decisionTag());
    }

    /** Whoever wrote it: a plan that a planner made is a model's, and of the incident that the planner was asked about. */
    public static Plan advised(Plan plan, Escalation escalation, int version) {
        return new Plan(
                plan.id(),
                plan.rootGoal(),
                plan.createdAt(),
                version,
                plan.tasks(),
                DecisionTag.LLM_DECISION,
                escalation.incident());
    }

    private static Plan plan(String name, String goal, String incident, Instant at, List<Action> actions) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return plan(id, goal, incident, at, atOnce(actions));
    }

    private static Plan plan(UUID id, String goal, String incident, Instant at, List<Task> tasks) {
        return new Plan(id, goal, at, 1, tasks, DecisionTag.DETERMINISTIC, incident);
    }

    private static List<Task> atOnce(List<Action> actions) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : actions) {
            tasks.add(task(tasks.size() + 1, action, List.of()));
        }
        return tasks;
    }

    private static List<Task> inTurn(List<Action> actions) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : actions) {
            List<String> before = tasks.isEmpty()
                    ? List.of()
                    : List.of(tasks.get(tasks.size() - 1).id());
            tasks.add(task(tasks.size() + 1, action, before));
        }
        return tasks;
    }

    private static Task task(int number, Action action, List<String> dependencies) {
        return new Task("%s-%d".formatted(action.type().contractName(), number), action, dependencies, TASK_MILLIS);
    }
}
