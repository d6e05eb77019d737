package dev.interlock.rules.instance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The four anomalies that a fleet of GPUs is watched for, and the conditions that show each. What else is wrong goes by its condition. */
public enum FleetAnomaly {
    HIGH_GPU("high_gpu", "gpu-utilization-high"),
    LOW_GPU("low_gpu", "gpu-utilization-low"),
    HIGH_TEMP("high_temp", "gpu-temperature-high", "gpu-over-temperature"),
    HIGH_MEMORY("high_memory", "gpu-memory-high");

    private final String word;
    private final Set<String> conditions;

    FleetAnomaly(String word, String... conditions) {
        this.word = word;
        this.conditions = Set.of(conditions);
    }

    /** As metrics and tables write it. */
    public String word() {
        return word;
    }

    /** The anomaly that a condition of this name shows; empty where it is none of the four. */
    public static Optional<FleetAnomaly> shownBy(String condition) {
        return Stream.of(values())
                .filter(each -> each.conditions.contains(condition))
                .findFirst();
    }

    /** The anomaly's word where the condition shows one, else the condition's own name. */
    public static String wordOf(String condition) {
        return shownBy(condition).map(FleetAnomaly::word).orElse(condition);
    }
}
