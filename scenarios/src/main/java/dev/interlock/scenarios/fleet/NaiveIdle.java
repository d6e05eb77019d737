package dev.interlock.scenarios.fleet;

import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The rule that a fleet without Interlock would have: a GPU is idle when a query has held for half an hour. A minute without a sample
 * begins it anew.
 */
final class NaiveIdle {
    private static final int HOLD = 30;

    private final String name;
    private final Predicate<Sample> query;
    private final Map<String, Integer> since = new HashMap<>();
    private final Map<String, Alarm> open = new HashMap<>();
    private final List<Alarm> alarms = new ArrayList<>();

    private NaiveIdle(String name, Predicate<Sample> query) {
        this.name = name;
        this.query = query;
    }

    /** {@code DCGM_FI_DEV_GPU_UTIL < 5}, as most dashboards have it. */
    static NaiveIdle byUtilization() {
        return new NaiveIdle("idle by GPU_UTIL alone", sample -> sample.metric("utilization_percent") < 5);
    }

    /** Any counter at zero. */
    static NaiveIdle byAnyCounter() {
        return new NaiveIdle(
                "idle by any counter",
                sample -> sample.metric("utilization_percent") < 5
                        || sample.metric("engine_active_percent") < 5
                        || sample.metric("memory_used_mib") < 1024);
    }

    String name() {
        return name;
    }

    void see(List<Sample> samples, int minute) {
        Map<String, Integer> next = new HashMap<>();
        for (Sample sample : samples) {
            if (query.test(sample)) {
                String gpu = sample.deviceId();
                int from = since.getOrDefault(gpu, minute);
                next.put(gpu, from);
                if (minute - from >= HOLD && !open.containsKey(gpu)) {
                    open.put(gpu, new Alarm(name, gpu, gpu, minute, Integer.MAX_VALUE));
                }
            }
        }
        open.entrySet().removeIf(entry -> {
            boolean over = !next.containsKey(entry.getKey());
            if (over) {
                alarms.add(entry.getValue().until(minute));
            }
            return over;
        });
        since.clear();
        since.putAll(next);
    }

    List<Alarm> alarms() {
        List<Alarm> all = new ArrayList<>(alarms);
        all.addAll(open.values());
        return all;
    }
}
