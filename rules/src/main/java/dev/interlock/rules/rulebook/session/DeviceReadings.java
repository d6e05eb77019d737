package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Reading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;

/** The latest readings of each device; those that it does not give any more go. */
final class DeviceReadings {
    private final Keyed<String, Reading> held;
    private final Map<String, Set<String>> metrics = new HashMap<>();

    DeviceReadings(KieSession session) {
        this.held = new Keyed<>(session, reading -> key(reading.device(), reading.metric()));
    }

    /** What a device was measured at the same moment, in place of all that it was before. */
    void replace(String device, List<Reading> readings) {
        Set<String> before = metrics.getOrDefault(device, Set.of());
        Set<String> now = readings.stream().map(Reading::metric).collect(Collectors.toSet());
        before.stream()
                .filter(metric -> !now.contains(metric))
                .sorted()
                .forEach(gone -> held.remove(key(device, gone)));
        readings.forEach(held::put);
        if (now.isEmpty()) {
            metrics.remove(device);
        } else {
            metrics.put(device, now);
        }
    }

    /** What is remembered of all devices. */
    void resume(List<Reading> readings) {
        readings.stream()
                .collect(Collectors.groupingBy(Reading::device, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::replace);
    }

    List<Reading> all() {
        return held.all();
    }

    int size() {
        return held.size();
    }

    private static String key(String device, String metric) {
        return device + '\n' + metric;
    }
}
