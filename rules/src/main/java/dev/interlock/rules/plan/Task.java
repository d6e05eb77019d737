package dev.interlock.rules.plan;

import java.util.List;

/**
 * One action of a plan.
 *
 * @param id unique within the plan
 * @param dependencies ids of the tasks that must have succeeded before
 * @param estimatedCostMillis how long it is expected to take
 */
public record Task(String id, Action action, List<String> dependencies, long estimatedCostMillis) {
    public Task {
        dependencies = List.copyOf(dependencies);
    }

    public Agent assignedTo() {
        return action.type().agent();
    }
}
