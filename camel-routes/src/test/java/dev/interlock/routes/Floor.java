package dev.interlock.routes;

import dev.interlock.routes.loop.Event;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;

/** A zone of two racks and three cooling units that reports every ten seconds, until a test makes it otherwise. */
final class Floor {
    static final Inventory INVENTORY = new Inventory(Stream.concat(
                    Stream.of("rack-1", "rack-2")
                            .map(id -> new Device(
                                    id, DeviceKind.RACK, "zone-1", "pdu-1a", Map.of(Rating.RATED_WATTS, 20_000.0))),
                    Stream.of("crac-1", "crac-2", "crac-3")
                            .map(id -> new Device(
                                    id,
                                    DeviceKind.COOLING_UNIT,
                                    "zone-1",
                                    "",
                                    Map.of(
                                            Rating.COOLING_WATTS, 30_000.0,
                                            Rating.MIN_SETPOINT_CELSIUS, 14.0,
                                            Rating.MAX_SETPOINT_CELSIUS, 27.0))))
            .toList());

    /** No condition at all, and warm enough for a planner to cool more than usual. */
    static final double WARM_CELSIUS = 25.5;

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final SetClock clock;
    private final Map<String, Map<String, Double>> measures = new TreeMap<>();
    private final Set<String> silent = new HashSet<>();

    Floor(SetClock clock) {
        this.clock = clock;
        inlet("rack-1", WARM_CELSIUS);
        inlet("rack-2", WARM_CELSIUS);
        for (String unit : List.of("crac-1", "crac-2", "crac-3")) {
            measures.put(
                    unit,
                    new HashMap<>(Map.of(
                            "supply_celsius", 20.0,
                            "setpoint_celsius", 20.0,
                            "fan_percent", 60.0,
                            "heat_watts", 8_000.0,
                            "capacity_percent", 100.0,
                            "running", 1.0,
                            "starts_last_hour", 0.0)));
        }
    }

    void inlet(String rack, double celsius) {
        measures.put(rack, Map.of("inlet_celsius", celsius, "power_watts", 6_000.0));
    }

    /** What one unit reports from now on; NaN for a metric that it does not report any more. */
    void unit(String unit, String metric, double value) {
        Map<String, Double> next = new HashMap<>(measures.getOrDefault(unit, Map.of()));
        next.put(metric, value);
        next.values().removeIf(each -> each.isNaN());
        measures.put(unit, next);
    }

    void fallsSilent(String device) {
        silent.add(device);
    }

    void reportsAgain(String device) {
        silent.remove(device);
    }

    /** What every device that is not silent reports now. */
    List<Sample> samples() {
        return measures.entrySet().stream()
                .filter(each -> !silent.contains(each.getKey()))
                .map(each -> new Sample(each.getKey(), clock.instant(), Sample.Status.OK, alive(each.getValue())))
                .toList();
    }

    /** A sensor that lives never shows the same for a quarter of an hour. */
    private Map<String, Double> alive(Map<String, Double> values) {
        Map<String, Double> now = new HashMap<>(values);
        now.computeIfPresent(
                "power_watts", (name, watts) -> watts + clock.instant().getEpochSecond() / 10 % 7);
        return now;
    }

    /**
     * Lets time pass at the controller, telemetry and ticks included.
     *
     * @param settled called after every step
     */
    void pass(Duration time, ProducerTemplate controller, Runnable settled) {
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(PERIOD)) {
            clock.pass(left.compareTo(PERIOD) < 0 ? left : PERIOD);
            controller.sendBody("{{interlock.samples}}", samples());
            controller.sendBody("{{interlock.decide}}", new Event.Ticked());
            settled.run();
        }
    }
}
