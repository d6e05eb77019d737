package dev.interlock.rules.plan;

import java.util.List;
import java.util.Optional;

/**
 * One action of a plan.
 *
 * @param id unique within the plan
 * @param dependencies ids of the tasks that must have succeeded before
 * @param estimatedCostMillis how long it is expected to take, 0 or more
 * @param when what a read must have found; the task and those that wait for it are skipped where it was not
 */
public record Task(String id, Action action, List<String> dependencies, long estimatedCostMillis, Optional<When> when) {
    public Task {
        if (estimatedCostMillis < 0) {
            throw new IllegalArgumentException(
                    "Task '%s' is expected to take %d ms. Give 0 or more.".formatted(id, estimatedCostMillis));
        }
        dependencies = List.copyOf(dependencies);
    }

    /** A task that depends on no finding. */
    public Task(String id, Action action, List<String> dependencies, long estimatedCostMillis) {
        this(id, action, dependencies, estimatedCostMillis, Optional.empty());
    }

    /** What kind of action it is. Rules ask the task: the engine reads a property fast only where its owner is of one class. */
    public ActionType type() {
        return action.type();
    }

    /** What its action is done to. */
    public String target() {
        return action.target();
    }

    public Agent assignedTo() {
        return type().agent();
    }
}
