package dev.interlock.rules.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the tasks of a plan depend on each other, well-formed or not. */
public final class TaskGraph {
    /** Every pair of tasks is compared; a rulebook's largest answer has some dozens. */
    public static final int MOST_TASKS = 256;

    /** A task that waits for one that is not there. */
    public record Gap(String task, String dependency) {}

    /** Two tasks of which neither waits for the other. */
    public record Pair(String task, String other) {}

    private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();

    public TaskGraph(Collection<Task> tasks) {
        for (Task task : tasks) {
            if (dependencies.containsKey(task.id())) {
                twice.add(task.id());
            }
            dependencies.computeIfAbsent(task.id(), id -> new LinkedHashSet<>()).addAll(task.dependencies());
        }
    }

    /** Ids that are used more than once. */
    public Set<String> duplicates() {
        return twice;
    }

    /** Dependencies on tasks that are not there. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        dependencies.forEach((task, needed) ->
                needed.stream().filter(id -> !dependencies.containsKey(id)).forEach(id -> gaps.add(new Gap(task, id))));
        return gaps;
    }

    /** Tasks that wait for each other, each cycle as in {@code a -> b -> a}. */
    public List<String> cycles() {
        List<String> cycles = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (String task : dependencies.keySet()) {
            if (!shown.contains(task)) {
                List<String> path = wayBack(task);
                if (!path.isEmpty()) {
                    shown.addAll(path);
                    cycles.add(String.join(" -> ", path));
                }
            }
        }
        return cycles;
    }

    /** The shortest way from a task over what it waits for back to itself; empty where there is none. */
    private List<String> wayBack(String task) {
        Map<String, String> reachedFrom = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String next : dependencies.getOrDefault(at, Set.of())) {
                if (reachedFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return reachedFrom.containsKey(task) ? path(task, reachedFrom) : List.of();
    }

    private static List<String> path(String task, Map<String, String> reachedFrom) {
        Deque<String> path = new ArrayDeque<>(List.of(task));
        String at = reachedFrom.getOrDefault(task, task);
        while (!at.equals(task)) {
            path.addFirst(at);
            at = reachedFrom.getOrDefault(at, task);
        }
        path.addFirst(task);
        return List.copyOf(path);
    }

    /** Every pair that may run at the same time. */
    public List<Pair> unordered() {
        Map<String, Set<String>> before = new LinkedHashMap<>();
        dependencies.keySet().forEach(task -> before.put(task, everythingBefore(task)));
        List<Pair> pairs = new ArrayList<>();
        List<String> tasks = List.copyOf(dependencies.keySet());
        for (int first = 0; first < tasks.size(); first++) {
            for (int second = first + 1; second < tasks.size(); second++) {
                String one = tasks.get(first);
                String other = tasks.get(second);
                boolean ordered = before.getOrDefault(one, Set.of()).contains(other)
                        || before.getOrDefault(other, Set.of()).contains(one);
                if (!ordered) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private Set<String> everythingBefore(String task) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            for (String next : dependencies.getOrDefault(open.remove(), Set.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }
}
