package dev.interlock.scenarios.attack;

import dev.interlock.rules.plan.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which task waits for which, through others too. */
record Order(Map<String, Set<String>> before) {
    static Order of(List<Task> tasks) {
        Map<String, Set<String>> before = new HashMap<>();
        tasks.forEach(
                task -> before.computeIfAbsent(task.id(), id -> new HashSet<>()).addAll(task.dependencies()));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Set<String> known : before.values()) {
                Set<String> more = new HashSet<>();
                known.forEach(id -> more.addAll(before.getOrDefault(id, Set.of())));
                grown |= known.addAll(more);
            }
        }
        return new Order(before);
    }

    /** Neither waits for the other. */
    boolean free(String one, String other) {
        return !one.equals(other) && !waits(one, other) && !waits(other, one);
    }

    boolean waits(String one, String other) {
        return before.getOrDefault(one, Set.of()).contains(other);
    }
}
