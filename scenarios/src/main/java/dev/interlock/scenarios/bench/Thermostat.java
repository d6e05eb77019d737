package dev.interlock.scenarios.bench;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.metric.Median;
import dev.interlock.rules.plan.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a hall has without Interlock: a thermostat with hysteresis for each zone. It cools more while the warmest inlet of its
 * zone is too warm, goes back once that is cool, and knows nothing else. Used by one thread.
 */
public final class Thermostat {
    /** ASHRAE TC 9.9 (2021), upper end of the recommended envelope. */
    private static final double TOO_WARM_CELSIUS = 27;

    private static final double COOL_CELSIUS = 25;

    /** ASHRAE TC 9.9 (2021), lower end of the recommended envelope. */
    private static final double MOST_COOLING_CELSIUS = 18;

    private static final double FULL_FAN = 100;

    /** As long as a compressor's controller holds a stage at least (Saia: on 300 s). */
    private static final Duration LEAST_HELD = Duration.ofMinutes(5);

    private static final List<String> INLETS =
            List.of("inlet_celsius", "inlet_top_celsius", "inlet_middle_celsius", "inlet_bottom_celsius");

    private final Plant plant;
    private final Map<String, List<Device>> zones;
    private final Set<String> high = new HashSet<>();
    private final Map<String, Instant> changedAt = new HashMap<>();
    private final Map<String, Action.AdjustCooling> normal = new HashMap<>();
    private int changes;

    public Thermostat(Plant plant) {
        this.plant = plant;
        zones = plant.inventory().devices().stream()
                .filter(device ->
                        device.kind().equals(DeviceKind.RACK) || device.kind().equals(DeviceKind.COOLING_UNIT))
                .collect(Collectors.groupingBy(Device::zone));
    }

    /** Lets time pass in steps, and looks after each. */
    public void pass(Duration time, Duration step) {
        for (Instant end = plant.now().plus(time); plant.now().isBefore(end); ) {
            look(plant.advance(step));
        }
    }

    /** How often it told a unit something. */
    public int changes() {
        return changes;
    }

    private void look(PlantMoment moment) {
        Map<String, Sample> samples =
                moment.samples().stream().collect(Collectors.toMap(Sample::deviceId, sample -> sample));
        zones.forEach((zone, devices) -> warmest(devices, samples)
                .ifPresent(celsius -> decide(zone, units(devices), samples, celsius, moment.now())));
    }

    private void decide(
            String zone, Collection<Device> units, Map<String, Sample> samples, double celsius, Instant now) {
        boolean held = now.isBefore(changedAt.getOrDefault(zone, Instant.MIN).plus(LEAST_HELD));
        if (!held && celsius > TOO_WARM_CELSIUS && high.add(zone)) {
            units.forEach(unit -> remember(unit, samples));
            units.forEach(unit -> tell(mostCooling(unit.id())));
            changedAt.put(zone, now);
        } else if (!held && celsius < COOL_CELSIUS && high.remove(zone)) {
            units.forEach(unit -> Optional.ofNullable(normal.get(unit.id())).ifPresent(this::tell));
            changedAt.put(zone, now);
        }
    }

    private void remember(Device unit, Map<String, Sample> samples) {
        Sample sample = samples.get(unit.id());
        if (sample != null && Double.isFinite(sample.metric("setpoint_celsius"))) {
            normal.putIfAbsent(
                    unit.id(),
                    new Action.AdjustCooling(
                            unit.id(), sample.metric("setpoint_celsius"), sample.metric("fan_percent")));
        }
    }

    /** The coldest and fastest that a thermostat asks of a unit. */
    static Action mostCooling(String unit) {
        return new Action.AdjustCooling(unit, MOST_COOLING_CELSIUS, FULL_FAN);
    }

    private void tell(Action action) {
        plant.carryOut("thermostat-" + ++changes, action);
    }

    private static OptionalDouble warmest(Collection<Device> devices, Map<String, Sample> samples) {
        return devices.stream()
                .filter(device -> device.kind().equals(DeviceKind.RACK))
                .flatMap(rack -> Optional.ofNullable(samples.get(rack.id())).stream())
                .mapToDouble(Thermostat::inletCelsius)
                .filter(Double::isFinite)
                .max();
    }

    /** The median of its sensors, as rules have it. */
    private static double inletCelsius(Sample rack) {
        return Median.of(INLETS.stream()
                .mapToDouble(rack::metric)
                .filter(Double::isFinite)
                .sorted()
                .toArray());
    }

    private static List<Device> units(Collection<Device> devices) {
        return devices.stream()
                .filter(device -> device.kind().equals(DeviceKind.COOLING_UNIT))
                .toList();
    }
}
