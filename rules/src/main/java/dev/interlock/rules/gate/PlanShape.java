package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules cannot see from one task at a time: how the tasks of a plan depend on each other. */
final class PlanShape {
    private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();

    PlanShape(Plan plan) {
        for (Task task : plan.tasks()) {
            if (dependencies.containsKey(task.id())) {
                twice.add(task.id());
            }
            dependencies.computeIfAbsent(task.id(), id -> new LinkedHashSet<>()).addAll(task.dependencies());
        }
    }

    /** Everything noteworthy, as facts for the safety rules. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        twice.forEach(id -> facts.add(new Duplicate(id)));
        dependencies.forEach((task, needed) -> needed.stream()
                .filter(id -> !dependencies.containsKey(id))
                .forEach(id -> facts.add(new Dangling(task, id))));
        facts.addAll(cycles());
        facts.addAll(unordered());
        return facts;
    }

    private List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (String task : dependencies.keySet()) {
            if (!shown.contains(task)) {
                List<String> path = wayBack(task);
                if (!path.isEmpty()) {
                    shown.addAll(path);
                    cycles.add(new Cycle(String.join(" -> ", path)));
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

    private List<Unordered> unordered() {
        Map<String, Set<String>> before = new LinkedHashMap<>();
        dependencies.keySet().forEach(task -> before.put(task, everythingBefore(task)));
        List<Unordered> pairs = new ArrayList<>();
        List<String> tasks = List.copyOf(dependencies.keySet());
        for (int first = 0; first < tasks.size(); first++) {
            for (int second = first + 1; second < tasks.size(); second++) {
                String one = tasks.get(first);
                String other = tasks.get(second);
                boolean ordered = before.getOrDefault(one, Set.of()).contains(other)
                        || before.getOrDefault(other, Set.of()).contains(one);
                if (!ordered) {
                    pairs.add(new Unordered(one, other));
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
