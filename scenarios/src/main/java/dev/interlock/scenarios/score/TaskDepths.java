package dev.interlock.scenarios.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks of a plan by id, and how many others come one after the other before each: 0 for a root. */
final class TaskDepths {
    private final Map<String, PlannedTask> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    TaskDepths(List<PlannedTask> plan) {
        plan.forEach(task -> tasks.put(task.id(), task));
        tasks.keySet().forEach(id -> depth(id, new HashSet<>()));
    }

    Map<String, PlannedTask> tasks() {
        return tasks;
    }

    int depth(String id) {
        return depths.getOrDefault(id, 0);
    }

    /** Of tasks that wait for each other the one that is met first counts as a root of the others. */
    private int depth(String id, Set<String> above) {
        PlannedTask task = tasks.get(id);
        Integer known = depths.get(id);
        if (known != null || task == null || !above.add(id)) {
            return known == null ? 0 : known;
        }
        int depth = 0;
        for (String needed : task.dependencies()) {
            depth = Math.max(depth, tasks.containsKey(needed) ? depth(needed, above) + 1 : 0);
        }
        above.remove(id);
        depths.put(id, depth);
        return depth;
    }
}
