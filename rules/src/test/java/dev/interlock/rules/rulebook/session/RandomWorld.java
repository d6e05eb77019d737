package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Devices whose every metric wanders, falls silent and comes back; jobs come and go; attempts meet some fate. */
final class RandomWorld {
    /** Everything that one turn of a session is told. */
    record Step(Instant now, List<Sample> samples, Optional<List<Job>> queue) {}

    private static final List<Job.State> STATES = List.of(Job.State.values());
    private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

    private final SplittableRandom random;
    private final Inventory inventory;
    private final Map<String, Map<String, Double>> metrics = new HashMap<>();
    private final Map<String, Integer> silentFor = new HashMap<>();

    RandomWorld(Inventory inventory, long seed) {
        this.inventory = inventory;
        this.random = new SplittableRandom(seed);
    }

    List<Step> steps(int count) {
        List<Step> steps = new ArrayList<>();
        long now = START;
        for (int step = 0; step < count; step++) {
            now += 1000L * random.nextInt(5, 40);
            Optional<List<Job>> queue = step % 3 == 0 ? Optional.of(queue(now)) : Optional.empty();
            steps.add(new Step(Instant.ofEpochMilli(now), samples(now), queue));
        }
        return steps;
    }

    /** What becomes of an attempt is drawn from its name and the step alone, so that two sessions hear the same. */
    static void report(RulebookSession session, int step, Instant now) {
        for (Attempt attempt : session.attempts()) {
            State[] fates = State.values();
            int draw = new SplittableRandom(attempt.id().hashCode() * 31L + step).nextInt(fates.length + 3);
            if (draw < fates.length) {
                session.report(attempt.id(), fates[draw], now);
            }
        }
    }

    private List<Sample> samples(long now) {
        List<Sample> samples = new ArrayList<>();
        for (Device device : inventory.devices()) {
            int silent = silentFor.merge(device.id(), -1, Integer::sum);
            if (silent < -1 && random.nextInt(60) == 0) {
                silentFor.put(device.id(), random.nextInt(1, 8));
            } else if (silent < 0) {
                Sample.Status status = random.nextInt(25) == 0 ? Sample.Status.ERROR : Sample.Status.OK;
                samples.add(
                        new Sample(device.id(), Instant.ofEpochMilli(now - random.nextInt(900)), status, walk(device)));
            }
        }
        return samples;
    }

    private Map<String, Double> walk(Device device) {
        Map<String, Double> values = metrics.computeIfAbsent(device.id(), id -> new HashMap<>());
        switch (device.kind().name()) {
            case "RACK" -> {
                wander(values, "inlet_celsius", 20, 34, 1.5);
                wander(values, "outlet_celsius", 30, 45, 1);
                wander(values, "power_watts", 1000, 13000, 900);
                wander(values, "utilization_percent", 0, 100, 15);
            }
            case "COOLING_UNIT" -> {
                wander(values, "supply_celsius", 14, 26, 1);
                wander(values, "setpoint_celsius", 14, 27, 1);
                wander(values, "fan_percent", 20, 100, 8);
                wander(values, "heat_watts", 0, 60000, 4000);
                wander(values, "capacity_percent", 0, 100, 12);
                wander(values, "starts_last_hour", 0, 8, 1);
                values.put("running", random.nextInt(12) == 0 ? 0.0 : 1.0);
            }
            case "POWER_UNIT" -> {
                wander(values, "power_watts", 10000, 90000, 6000);
                wander(values, "battery_percent", 0, 100, 10);
                values.put("energised", random.nextInt(20) == 0 ? 0.0 : 1.0);
                values.put("on_battery", random.nextInt(20) == 0 ? 1.0 : 0.0);
            }
            case "GPU" -> {
                wander(values, "gpu_celsius", 40, 95, 8);
                wander(values, "power_watts", 100, 700, 60);
                wander(values, "power_cap_watts", 200, 700, 40);
                wander(values, "utilization_percent", 0, 100, 15);
                values.put("throttled", random.nextInt(9) == 0 ? 1.0 : 0.0);
                values.put("xid", random.nextInt(50) == 0 ? 79.0 : 0.0);
                wander(values, "nvlink_errors", 0, 5, 1);
            }
            case "FACILITY" -> {
                wander(values, "it_watts", 50000, 200000, 9000);
                wander(values, "total_watts", 60000, 260000, 9000);
                wander(values, "carbon_grams_per_kwh", 50, 600, 60);
            }
            case "SERVICE", "DATABASE", "CACHE", "QUEUE" -> service(values);
            case "LINK" -> {
                wander(values, "calls_per_second", 0, 50, 5);
                wander(values, "failed_percent_5s", 0, 100, 20);
                wander(values, "latency_ms", 1, 2000, 300);
            }
        }
        Map<String, Double> reported = new HashMap<>(values);
        reported.keySet().removeIf(metric -> random.nextInt(40) == 0);
        return reported;
    }

    private void service(Map<String, Double> values) {
        values.put("instances", 1.0);
        values.put("healthy_instances", random.nextInt(12) == 0 ? 0.0 : 1.0);
        values.put("config_drifted", random.nextInt(20) == 0 ? 1.0 : 0.0);
        values.put("good_revision", 3.0);
        values.put("revision", random.nextInt(15) == 0 ? 4.0 : 3.0);
        values.put("foreign_process", random.nextInt(15) == 0 ? 4711.0 : 0.0);
        values.put("blocking_session", random.nextInt(15) == 0 ? 4712.0 : 0.0);
        values.put("poison_messages", random.nextInt(20) == 0 ? 3.0 : 0.0);
        wander(values, "memory_percent", 20, 100, 20);
        wander(values, "foreign_cpu_percent", 0, 100, 30);
        wander(values, "error_percent_5s", 0, 30, 10);
        wander(values, "error_percent_1m", 0, 30, 10);
        wander(values, "slow_percent_5s", 0, 30, 10);
        wander(values, "slow_percent_1m", 0, 30, 10);
        wander(values, "disk_failures_15s", 0, 5, 1);
        wander(values, "consumers", 1, 8, 2);
        wander(values, "unreadable_15s", 0, 5, 1);
        wander(values, "longest_block_seconds", 0, 20, 4);
        wander(values, "oldest_waiting_seconds", 0, 60, 15);
    }

    private void wander(Map<String, Double> values, String metric, double low, double high, double step) {
        double from = values.getOrDefault(metric, (low + high) / 2);
        double to = random.nextInt(5) == 0 ? from : from + (random.nextDouble() - 0.5) * 2 * step;
        values.put(metric, Math.min(high, Math.max(low, to)));
    }

    private List<Job> queue(long now) {
        List<Job> jobs = new ArrayList<>();
        List<Device> racks =
                inventory.ofKind(dev.interlock.rules.fact.DeviceKind.RACK).toList();
        for (int id = 0; id < 6; id++) {
            Job.State state = STATES.get(random.nextInt(3));
            if (random.nextInt(4) > 0) {
                jobs.add(new Job(
                        "job-" + id,
                        now,
                        state,
                        id % 2 == 0 ? Job.Kind.TRAINING : Job.Kind.INFERENCE,
                        state == Job.State.RUNNING
                                ? racks.get(random.nextInt(racks.size())).id()
                                : "",
                        8,
                        id % 5,
                        id % 2 == 0,
                        id % 3 == 0,
                        random.nextDouble(500, 5000),
                        START,
                        id % 2 == 0 ? Long.MAX_VALUE : START + 7_200_000,
                        3600,
                        state == Job.State.DEFERRED ? now + 600_000 : 0,
                        "",
                        0));
            }
        }
        return jobs;
    }
}
