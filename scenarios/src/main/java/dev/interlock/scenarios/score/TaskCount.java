package dev.interlock.scenarios.score;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the tasks that were sent.
 *
 * @param tasks how many there were
 * @param completed how many of them were carried out
 * @param leaves how many of them no other waits for
 * @param failedLeaves how many of these were not carried out
 */
public record TaskCount(int tasks, int completed, int leaves, int failedLeaves) {
    private static final double LEAST_COMPLETED = 0.8;
    private static final double MOST_FAILED_LEAVES = 0.2;

    /** No task at all. */
    public static final TaskCount NONE = new TaskCount(0, 0, 0, 0);

    /**
     * Of one plan.
     *
     * @param carriedOut ids of the tasks that were
     */
    public static TaskCount of(List<PlannedTask> plan, Set<String> carriedOut) {
        Set<String> waitedFor =
                plan.stream().flatMap(task -> task.dependencies().stream()).collect(Collectors.toSet());
        List<String> leaves = plan.stream()
                .map(PlannedTask::id)
                .filter(id -> !waitedFor.contains(id))
                .toList();
        return new TaskCount(
                plan.size(),
                (int) plan.stream()
                        .filter(task -> carriedOut.contains(task.id()))
                        .count(),
                leaves.size(),
                (int) leaves.stream().filter(id -> !carriedOut.contains(id)).count());
    }

    public TaskCount plus(TaskCount other) {
        return new TaskCount(
                tasks + other.tasks,
                completed + other.completed,
                leaves + other.leaves,
                failedLeaves + other.failedLeaves);
    }

    /** At least four of five tasks were carried out, and at most one leaf of five was not. Of none nothing is missing. */
    public boolean enough() {
        return completed >= LEAST_COMPLETED * tasks && failedLeaves <= MOST_FAILED_LEAVES * leaves;
    }
}
