package dev.interlock.rules.saving;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Limit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures that recommendations are made by: rows of {@code limits.csv}. */
public final class SavingLimits {
    private static final String POWER = "gpu-power-";

    /** Those that no rule names. */
    private static final Set<String> OWN = Set.of(
            "saving-fair",
            "saving-idle-hours",
            "saving-idle-share",
            "saving-least",
            "saving-least-days",
            "saving-margin",
            "saving-measured",
            "saving-memory",
            "saving-month",
            "saving-pause",
            "saving-scale-hours",
            "saving-sure",
            "saving-window",
            "saving-work");

    private final Map<String, Double> values = new TreeMap<>();

    private SavingLimits(Collection<Limit> limits) {
        limits.forEach(limit -> values.put(limit.name(), limit.value()));
    }

    /** Those of the rulebook in use. */
    public static SavingLimits of(Collection<Limit> limits) {
        return new SavingLimits(limits);
    }

    /** A limit that no rule names, since it is of recommendations alone. */
    public static boolean reads(String limit) {
        return OWN.contains(limit) || limit.startsWith(POWER);
    }

    private double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no limit '%s'.%s Add a row to limits.csv."
                    .formatted(name, Nearest.hint(name, values.keySet())));
        }
        return value;
    }

    /** How many days are looked at. */
    public double windowDays() {
        return value("saving-window");
    }

    double monthHours() {
        return value("saving-month");
    }

    double idleShare() {
        return value("saving-idle-share");
    }

    double idleHours() {
        return value("saving-idle-hours");
    }

    /** For how long a machine is left alone once it is idle, each time. */
    double pauseHours() {
        return value("saving-pause");
    }

    double leastDays() {
        return value("saving-least-days");
    }

    double measuredShare() {
        return value("saving-measured");
    }

    /** The share of a GPU's work that may be given out, after a change. */
    double workShare() {
        return value("saving-work") / 100;
    }

    /** The share of a GPU's memory that may be allocated, after a change. */
    double memoryShare() {
        return value("saving-memory") / 100;
    }

    double margin() {
        return value("saving-margin");
    }

    double leastDollars() {
        return value("saving-least");
    }

    double lowPercent() {
        return value("gpu-utilization-low");
    }

    double highPercent() {
        return value("gpu-utilization-high");
    }

    double highMemoryPercent() {
        return value("gpu-memory-high");
    }

    double scaleHours() {
        return value("saving-scale-hours");
    }

    String grade(double confidence) {
        return confidence >= value("saving-sure") ? "high" : confidence >= value("saving-fair") ? "fair" : "low";
    }

    /** How fast a model of GPU is, in TFLOPS of dense half precision; {@code NaN} for one that no row names. */
    double power(String model) {
        List<String> words = words(model);
        return values.keySet().stream()
                .filter(name -> name.startsWith(POWER))
                .filter(name -> words.containsAll(words(name.substring(POWER.length()))))
                .max(Comparator.comparingInt(String::length))
                .map(this::value)
                .orElse(Double.NaN);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }
}
