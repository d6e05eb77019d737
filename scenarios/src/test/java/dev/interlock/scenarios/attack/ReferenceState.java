package dev.interlock.scenarios.attack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standard data centre at one moment: in order but for what a state of {@code good-plans.json} says. */
final class ReferenceState {
    static final Instant NOW = WorldSpec.standard().start();
    static final Inventory INVENTORY = World.build(WorldSpec.standard(), 1).inventory();

    private ReferenceState() {}

    /**
     * Reads a state.
     *
     * @param differing metrics by device; null for one that was not measured
     */
    static Facts facts(JsonNode differing, JsonNode jobs) {
        List<DeviceFact> devices = new ArrayList<>();
        for (Device device : INVENTORY.devices()) {
            Map<String, Double> metrics = inOrder(device);
            differing.path(device.id()).properties().forEach(figure -> {
                metrics.remove(figure.getKey());
                if (!figure.getValue().isNull()) {
                    metrics.put(figure.getKey(), figure.getValue().doubleValue());
                }
            });
            devices.add(DeviceKinds.delivered()
                    .fact(new Sample(device.id(), NOW, Sample.Status.OK, metrics), device, null));
        }
        List<Job> queue = new ArrayList<>();
        jobs.forEach(job -> queue.add(JobJson.read(job, NOW).orThrow()));
        return Facts.of(devices, queue);
    }

    private static Map<String, Double> inOrder(Device device) {
        return new HashMap<>(
                switch (device.kind().name()) {
                    case "RACK" -> Map.of("inlet_celsius", 22.0, "power_watts", 6000.0, "utilization_percent", 60.0);
                    case "COOLING_UNIT" ->
                        Map.of(
                                "supply_celsius", 22.0,
                                "setpoint_celsius", 22.0,
                                "fan_percent", 70.0,
                                "heat_watts", 16_000.0,
                                "capacity_percent", 100.0,
                                "running", 1.0,
                                "starts_last_hour", 0.0);
                    case "POWER_UNIT" -> Map.of("power_watts", device.rating(Rating.RATED_WATTS) / 2, "energised", 1.0);
                    case "GPU" ->
                        Map.of("gpu_celsius", 55.0, "power_watts", 400.0, "power_cap_watts", 700.0, "xid", 0.0);
                    case "FACILITY" ->
                        Map.of("it_watts", 144_000.0, "total_watts", 180_000.0, "carbon_grams_per_kwh", 380.0);
                    case "SERVICE", "DATABASE", "CACHE", "QUEUE" ->
                        Map.of("instances", 1.0, "healthy_instances", 1.0, "revision", 3.0, "good_revision", 3.0);
                    default -> Map.of("calls_per_second", 10.0, "failed_percent_5s", 0.0, "latency_ms", 2.0);
                });
    }
}
