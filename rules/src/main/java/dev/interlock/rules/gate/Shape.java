package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be said of a plan as a graph, as facts for the safety rules. */
final class Shape {
    private final List<Task> tasks;
    private final Map<String, Task> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final List<Object> facts = new ArrayList<>();

    private Shape(List<Task> tasks) {
        this.tasks = tasks;
    }

    /** {@link Duplicate}, {@link Dangling}, {@link Cycle} and {@link Unordered}, in the order of the tasks. */
    static List<Object> of(Plan plan) {
        Shape shape = new Shape(plan.tasks());
        shape.duplicates();
        shape.dangling();
        shape.byId.keySet().forEach(id -> shape.cycle(id, id, new ArrayList<>(List.of(id)), new HashSet<>()));
        shape.unordered();
        return List.copyOf(shape.facts);
    }

    private void duplicates() {
        Set<String> twice = new HashSet<>();
        for (Task task : tasks) {
            if (byId.putIfAbsent(task.id(), task) != null && twice.add(task.id())) {
                facts.add(new Duplicate(task.id()));
            }
        }
    }

    private void dangling() {
        for (Task task : tasks) {
            for (String dependency : task.dependencies()) {
                if (!byId.containsKey(dependency)) {
                    facts.add(new Dangling(task.id(), dependency));
                }
            }
        }
    }

    /** States a way back to {@code start}, for the task of the cycle that stands first in the plan. */
    private boolean cycle(String start, String at, List<String> path, Set<String> seen) {
        for (String next : dependencies(at)) {
            if (next.equals(start)) {
                path.add(start);
                if (isFirst(start, path)) {
                    facts.add(new Cycle(start, String.join(" -> ", path)));
                }
                return true;
            }
            if (seen.add(next)) {
                path.add(next);
                if (cycle(start, next, path, seen)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    private boolean isFirst(String start, List<String> path) {
        return byId.keySet().stream()
                .filter(path::contains)
                .findFirst()
                .orElse(start)
                .equals(start);
    }

    private void unordered() {
        List<String> ids = List.copyOf(byId.keySet());
        for (int one = 0; one < ids.size(); one++) {
            for (int two = one + 1; two < ids.size(); two++) {
                String first = ids.get(one);
                String second = ids.get(two);
                if (!allBefore(first).contains(second) && !allBefore(second).contains(first)) {
                    facts.add(new Unordered(first, second));
                }
            }
        }
    }

    private Set<String> allBefore(String id) {
        Set<String> known = before.get(id);
        if (known != null) {
            return known;
        }
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(dependencies(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(dependencies(next));
            }
        }
        before.put(id, found);
        return found;
    }

    private List<String> dependencies(String id) {
        Task task = byId.get(id);
        return task == null ? List.of() : task.dependencies();
    }
}
