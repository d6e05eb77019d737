package dev.interlock.routes.fleet;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.property.PropertyValues;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The limits that are set by name in the settings, as if a site's {@code limits.csv} had them. What nobody set stays as the rulebook has it. */
public final class FleetLimits {
    private static final double SECONDS_A_MINUTE = 60;
    private static final List<Replaced> REPLACED = List.of(
            new Replaced(
                    "gpu-utilization-high", FleetProperty.HIGH_GPU_THRESHOLD, FleetProperty.HIGH_USAGE_DURATION_MINS),
            new Replaced("gpu-utilization-low", FleetProperty.LOW_GPU_THRESHOLD, FleetProperty.LOW_USAGE_DURATION_MINS),
            new Replaced("gpu-temperature-high", FleetProperty.HIGH_TEMP_THRESHOLD, null),
            new Replaced("gpu-memory-high", FleetProperty.HIGH_MEMORY_THRESHOLD, null));

    private final Map<FleetProperty, Integer> set = new HashMap<>();

    private FleetLimits() {}

    /** Which settings stand in for the figures of a limit. */
    private record Replaced(
            String limit, FleetProperty value, @Nullable FleetProperty minutes) {}

    /**
     * Those of the properties that are set.
     *
     * @throws IllegalArgumentException one is out of range, or two contradict each other; the message says what to do
     */
    public static FleetLimits of(PropertyValues values) {
        FleetLimits limits = new FleetLimits();
        for (Replaced replaced : REPLACED) {
            limits.take(replaced.value, values);
            if (replaced.minutes != null) {
                limits.take(replaced.minutes, values);
            }
        }
        int high = values.whole(FleetProperty.HIGH_GPU_THRESHOLD);
        int low = values.whole(FleetProperty.LOW_GPU_THRESHOLD);
        if (high <= low) {
            throw new IllegalArgumentException(
                    "'%s' is %d and '%s' is %d, so that a GPU could be busy and idle at once. Give the first a larger one."
                            .formatted(
                                    FleetProperty.HIGH_GPU_THRESHOLD.key(),
                                    high,
                                    FleetProperty.LOW_GPU_THRESHOLD.key(),
                                    low));
        }
        return limits;
    }

    private void take(FleetProperty property, PropertyValues values) {
        if (values.isGiven(property)) {
            set.put(property, values.whole(property));
        }
    }

    /** The names of limits that are set and that are not among these; nothing would come of setting them. */
    public List<String> unknownTo(Map<String, Limit> limits) {
        return REPLACED.stream()
                .filter(this::isSet)
                .map(Replaced::limit)
                .filter(name -> !limits.containsKey(name))
                .toList();
    }

    /** The rulebook with these figures in place of its own. */
    public RulebookSource over(RulebookSource source) {
        if (set.isEmpty()) {
            return source;
        }
        Map<String, Limit> limits = new HashMap<>();
        LimitTable.rows(source.limits()).forEach(row -> limits.put(row.limit().name(), row.limit()));
        List<String> lines = new ArrayList<>(List.of("name,value,exit,hold_seconds,unit,source"));
        REPLACED.stream()
                .filter(this::isSet)
                .flatMap(replaced ->
                        Optional.ofNullable(limits.get(replaced.limit)).map(limit -> row(replaced, limit)).stream())
                .forEach(lines::add);
        return source.withLimits(
                new RulebookFile("limits.csv", String.join("\n", lines) + "\n", Path.of("the settings"), true));
    }

    private boolean isSet(Replaced replaced) {
        return set.containsKey(replaced.value) || (replaced.minutes != null && set.containsKey(replaced.minutes));
    }

    /** The exit keeps its distance, so that a condition does not begin and end all the time. */
    private String row(Replaced replaced, Limit limit) {
        double value = figure(replaced.value).orElse(limit.value());
        double hold = replaced.minutes == null
                ? limit.holdSeconds()
                : figure(replaced.minutes).stream()
                        .map(minutes -> minutes * SECONDS_A_MINUTE)
                        .findFirst()
                        .orElse(limit.holdSeconds());
        return "%s,%s,%s,%s,%s,set in the settings"
                .formatted(limit.name(), value, value + limit.exit() - limit.value(), hold, limit.unit());
    }

    private OptionalDouble figure(FleetProperty property) {
        Integer value = set.get(property);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
