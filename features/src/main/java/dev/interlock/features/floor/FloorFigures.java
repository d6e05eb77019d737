package dev.interlock.features.floor;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What each device of the floor shows. */
final class FloorFigures {
    /** A live sensor always moves a little; too little for any limit. */
    private static final double TREMOR = 0.004;

    private static final double INLET = 22;

    /** What a rack warms the air by that it breathes. */
    private static final double RISE = 12.2;

    /** What a building draws whose budget allows it. */
    private static final double WATTS = 180_000;

    private static final double IT_SHARE = 0.8;
    private static final double WITHIN_BUDGET = 0.75;

    private final Map<String, Map<String, Double>> metrics = new HashMap<>();
    private final Map<String, Sample.Status> opinions = new HashMap<>();
    private final Map<String, Double> slopes = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();
    private int moments;

    void add(Collection<Device> devices) {
        devices.forEach(device -> metrics.put(device.id(), inOrder(device)));
    }

    private static Map<String, Double> inOrder(Device device) {
        return switch (device.kind().name()) {
            case "RACK" ->
                figures(
                        "inlet_celsius",
                        INLET,
                        "outlet_celsius",
                        INLET + RISE,
                        "power_watts",
                        6000.0,
                        "utilization_percent",
                        60.0);
            case "COOLING_UNIT" -> coolingUnit();
            case "POWER_UNIT" -> powerUnit(device);
            case "GPU" -> gpu();
            case "FACILITY" -> facility(device.rating(Rating.BUDGET_WATTS));
            case "SERVICE", "DATABASE", "CACHE", "QUEUE" ->
                figures("healthy_instances", 1.0, "revision", 3.0, "good_revision", 3.0, "memory_percent", 40.0);
            case "LINK" -> figures("calls_per_second", 10.0, "failed_percent_5s", 0.0, "latency_ms", 2.0);
            // a kind that a site declares shows what a story says, and nothing else
            default -> new HashMap<>();
        };
    }

    private static Map<String, Double> facility(double budget) {
        double total = budget > 0 ? Math.min(WATTS, WITHIN_BUDGET * budget) : WATTS;
        return figures("it_watts", total * IT_SHARE, "total_watts", total, "carbon_grams_per_kwh", 380.0);
    }

    private static Map<String, Double> coolingUnit() {
        Map<String, Double> unit =
                figures("supply_celsius", 22.0, "setpoint_celsius", 22.0, "fan_percent", 70.0, "heat_watts", 16_000.0);
        unit.putAll(Map.of("capacity_percent", 100.0, "running", 1.0, "starts_last_hour", 0.0));
        return unit;
    }

    private static Map<String, Double> powerUnit(Device device) {
        Map<String, Double> unit =
                figures("power_watts", device.rating(Rating.RATED_WATTS) / 2, "energised", 1.0, "on_battery", 0.0);
        unit.values().removeIf(value -> value.isNaN());
        if (device.id().startsWith("ups")) {
            unit.put("battery_percent", 100.0);
        }
        return unit;
    }

    private static Map<String, Double> gpu() {
        Map<String, Double> gpu = figures(
                "gpu_celsius", 55.0, "power_watts", 400.0, "power_cap_watts", 700.0, "utilization_percent", 60.0);
        gpu.putAll(Map.of("throttled", 0.0, "xid", 0.0));
        return gpu;
    }

    void set(String device, String metric, double value) {
        figures(device).put(metric, value);
    }

    double get(String device, String metric) {
        return figures(device).getOrDefault(metric, Double.NaN);
    }

    void remove(String device, String metric) {
        figures(device).remove(metric);
    }

    void opinion(String device, Sample.Status status) {
        opinions.put(device, status);
    }

    void label(String device, String name, String value) {
        labels.computeIfAbsent(device, each -> new HashMap<>()).put(name, value);
    }

    void note(String device, String words) {
        notes.put(device, words);
    }

    void stick(String device) {
        stuck.add(device);
    }

    /** Lets the inlet of a rack rise or fall steadily from now on. */
    void slope(String rack, double perMinute) {
        slopes.put(rack, perMinute);
    }

    void pass(double seconds) {
        moments++;
        slopes.forEach(
                (rack, perMinute) -> figures(rack).merge("inlet_celsius", perMinute * seconds / 60, Double::sum));
    }

    Sample sample(String device, Instant now) {
        Map<String, Double> shown = new TreeMap<>(figures(device));
        shown.computeIfPresent("outlet_celsius", (name, value) -> shown.getOrDefault("inlet_celsius", INLET) + RISE);
        if (!stuck.contains(device)) {
            String moving = shown.containsKey("outlet_celsius") ? "outlet_celsius" : "power_watts";
            shown.computeIfPresent(moving, (name, value) -> value + moments % 2 * TREMOR);
        }
        return new Sample(
                        device,
                        now,
                        opinions.getOrDefault(device, Sample.Status.OK),
                        shown,
                        null,
                        null,
                        notes.get(device))
                .labelled(labels.getOrDefault(device, Map.of()));
    }

    private Map<String, Double> figures(String device) {
        Map<String, Double> known = metrics.get(device);
        if (known == null) {
            throw new IllegalArgumentException(
                    "There is no device '%s' on the floor. Use a name of the inventory.".formatted(device));
        }
        return known;
    }

    private static Map<String, Double> figures(Object... namesAndValues) {
        Map<String, Double> figures = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return figures;
    }
}
