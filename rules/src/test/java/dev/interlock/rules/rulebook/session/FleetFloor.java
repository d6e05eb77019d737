package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fleet.StopAnswer;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Machines of eight GPUs each that report once a minute, and whoever is told of them. */
final class FleetFloor implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SHIPPED).orThrow();

    private final Inventory inventory;
    private final Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final List<Action.Alert> told = new ArrayList<>();
    private RulebookSession session;
    private Instant now = START;

    FleetFloor(int machines) {
        List<Device> devices = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            for (int slot = 0; slot < 8; slot++) {
                String id = gpu(machine, slot);
                devices.add(new Device(id, DeviceKind.GPU, "floor", "", Map.of(Rating.IDLE_WATTS, 70.0)));
                metrics.put(id, new HashMap<>(Map.of("utilization_percent", 50.0, "power_watts", 400.0)));
                metrics(id).putAll(Map.of("gpu_celsius", 60.0, "xid", 0.0, "memory_used_mib", 40_000.0));
                labels.put(id, new HashMap<>(Map.of("node", "node-" + machine)));
            }
        }
        inventory = new Inventory(devices);
        session = RulebookSession.start(RULEBOOK, inventory, Memory.empty());
    }

    static String gpu(int machine, int slot) {
        return "node-%d/%d".formatted(machine, slot);
    }

    FleetFloor set(String gpu, String metric, double value) {
        metrics(gpu).put(metric, value);
        return this;
    }

    FleetFloor remove(String gpu, String metric) {
        metrics(gpu).remove(metric);
        return this;
    }

    FleetFloor label(String gpu, String name, String value) {
        labels(gpu).put(name, value);
        return this;
    }

    private Map<String, Double> metrics(String gpu) {
        return Objects.requireNonNull(metrics.get(gpu), gpu);
    }

    private Map<String, String> labels(String gpu) {
        return Objects.requireNonNull(labels.get(gpu), gpu);
    }

    FleetFloor idle(String gpu) {
        return set(gpu, "utilization_percent", 0).set(gpu, "power_watts", 75).set(gpu, "memory_used_mib", 5);
    }

    /** Everybody reports once a minute for so long. */
    FleetFloor pass(Duration time) {
        for (Instant until = now.plus(time); now.isBefore(until); ) {
            now = now.plusSeconds(60);
            report();
        }
        return this;
    }

    /** Everybody reports at this moment. */
    FleetFloor report() {
        List<Sample> samples = new ArrayList<>();
        metrics.forEach(
                (gpu, values) -> samples.add(new Sample(gpu, now, Sample.Status.OK, values).labelled(labels(gpu))));
        turn(samples);
        return this;
    }

    /** Nobody reports meanwhile, and nobody looks. */
    FleetFloor after(Duration time) {
        now = now.plus(time);
        return this;
    }

    FleetFloor restart() {
        Memory memory = session.memory();
        session.close();
        session = RulebookSession.start(RULEBOOK, inventory, memory);
        return this;
    }

    private void turn(List<Sample> samples) {
        for (Attempt attempt : session.observe(samples, Optional.empty(), now).started()) {
            attempt.actions().stream()
                    .filter(Action.Alert.class::isInstance)
                    .map(Action.Alert.class::cast)
                    .forEach(told::add);
            session.report(attempt.id(), Attempt.State.RUNNING, now);
            session.report(attempt.id(), Attempt.State.DONE, now);
        }
    }

    List<Action.Alert> told() {
        return told;
    }

    List<String> conditions() {
        return session.conditions().stream().map(Condition::name).distinct().toList();
    }

    int incidents() {
        return session.incidents().size();
    }

    StopAnswer mayStop(String gpu) {
        return StopAnswer.of(
                gpu,
                inventory.find(gpu),
                session.facts().device(gpu).map(Gpu.class::cast),
                session.conditions(),
                RULEBOOK.limits(),
                now.toEpochMilli());
    }

    @Override
    public void close() {
        session.close();
    }
}
