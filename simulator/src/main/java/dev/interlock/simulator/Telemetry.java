package dev.interlock.simulator;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.SensorLie;
import dev.interlock.simulator.layout.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The samples that leave the world: what the instruments read, as far as no sensor fault changes it. */
final class Telemetry {
    private static final double ROUNDED = 100;

    private final WorldEngine engine;
    private final Inventory inventory;
    private final Instruments instruments;
    private final Map<Fault.Sensor, Map<String, Double>> held = new LinkedHashMap<>();

    Telemetry(WorldEngine engine, Inventory inventory, Instruments instruments) {
        this.engine = engine;
        this.inventory = inventory;
        this.instruments = instruments;
    }

    /** Notes what each sensor that has just stuck showed at that moment. */
    void hold() {
        List<Fault> active = engine.faults.active();
        held.keySet().removeIf(fault -> !active.contains(fault));
        for (Fault fault : active) {
            if (fault instanceof Fault.Sensor sensor && sensor.lie() == SensorLie.STUCK && !held.containsKey(sensor)) {
                held.put(sensor, instruments.read(place(sensor.target())).values());
            }
        }
    }

    /** One sample of each device that speaks, in the order of the inventory. */
    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Device device : inventory.devices()) {
            Sample sample = sample(device.id());
            if (sample != null) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private @Nullable Sample sample(String id) {
        Place place = place(id);
        Map<String, Double> values = instruments.read(place).values();
        for (Fault fault : engine.faults.active()) {
            if (fault instanceof Fault.Sensor sensor && sensor.target().equals(id)) {
                if (sensor.lie() == SensorLie.SILENT) {
                    return null;
                }
                values.replaceAll((name, value) -> sensor.concerns(name) ? lie(sensor, name, value) : value);
            }
        }
        Opinion opinion = Opinion.of(engine, place);
        return new Sample(
                id,
                Instant.ofEpochMilli(engine.now),
                opinion.status(),
                values,
                opinion.code().isEmpty() ? null : opinion.code(),
                opinion.log().isEmpty() ? null : opinion.log(),
                null);
    }

    private double lie(Fault.Sensor sensor, String name, double value) {
        return switch (sensor.lie()) {
            case STUCK -> held.getOrDefault(sensor, Map.of()).getOrDefault(name, value);
            case DRIFTING -> {
                double minutes = (engine.now - sensor.window().from()) / 60_000.0;
                yield Math.rint((value + sensor.perMinute() * minutes) * ROUNDED) / ROUNDED;
            }
            case NAN -> Double.NaN;
            case SILENT -> value;
        };
    }

    private Place place(String id) {
        return Objects.requireNonNull(engine.layout.find(id));
    }
}
