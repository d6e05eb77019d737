package dev.interlock.scenarios.score;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one plan is from another: the task-graph edit distance (TGED).
 *
 * <p>An edit is a task or a dependency that was added or removed, or a task that does something else. Each weighs
 * {@code min(2^depth, 16)}, a dependency as the task that waits; the sum is divided by the tasks and dependencies of the
 * original.
 */
public final class PlanDistance {
    private static final int MOST_WEIGHT = 16;

    private final TaskDepths original;
    private final TaskDepths changed;

    private PlanDistance(List<PlannedTask> original, List<PlannedTask> changed) {
        this.original = new TaskDepths(original);
        this.changed = new TaskDepths(changed);
    }

    /**
     * From one plan to the next.
     *
     * @return 0 where both are the same; {@code NaN} where the original has no task
     */
    public static double between(List<PlannedTask> original, List<PlannedTask> changed) {
        PlanDistance distance = new PlanDistance(original, changed);
        return original.isEmpty() ? Double.NaN : (double) distance.edits() / distance.size();
    }

    private int size() {
        return original.tasks().values().stream()
                .mapToInt(task -> 1 + task.dependencies().size())
                .sum();
    }

    private int edits() {
        Set<String> ids = new LinkedHashSet<>(original.tasks().keySet());
        ids.addAll(changed.tasks().keySet());
        return ids.stream().mapToInt(this::edits).sum();
    }

    /** What was edited of one task, which has the depth it had where it was there before. */
    private int edits(String id) {
        PlannedTask before = original.tasks().get(id);
        PlannedTask after = changed.tasks().get(id);
        boolean same = before != null && after != null && before.doesTheSameAs(after);
        Set<String> lost = dependencies(before);
        lost.removeAll(dependencies(after));
        Set<String> won = dependencies(after);
        won.removeAll(dependencies(before));
        int atFirst = before == null ? changed.depth(id) : original.depth(id);
        return ((same ? 0 : 1) + lost.size()) * weight(atFirst) + won.size() * weight(changed.depth(id));
    }

    private static Set<String> dependencies(@Nullable PlannedTask task) {
        return task == null ? new HashSet<>() : new HashSet<>(task.dependencies());
    }

    private static int weight(int depth) {
        return depth >= 4 ? MOST_WEIGHT : 1 << depth;
    }
}
