package dev.interlock.features.floor;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import dev.interlock.simulator.WorldSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The devices of a site, standing still: every figure stays as a story sets it, and whatever the story does not
 * mention is in order. Commands are obeyed at once, and remembered.
 */
public final class StillFloor implements Plant {
    private final FloorFigures figures = new FloorFigures();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Hands hands;
    private Inventory inventory;
    private Instant now = WorldSpec.standard().start();

    public StillFloor(Inventory inventory) {
        this.inventory = inventory;
        hands = new Hands(inventory, figures, jobs);
        figures.add(inventory.devices());
    }

    /** A shop of services is run from here too; only before the controller starts. */
    public void openShop() {
        inventory = new Inventory(Stream.concat(inventory.devices().stream(), ShopDevices.DEVICES.stream())
                .toList());
        figures.add(ShopDevices.DEVICES);
    }

    /** A fleet of rented machines is all that there is; only before the controller starts. */
    public void openFleet(int machines, int gpus) {
        inventory = RentedMachines.of(machines, gpus);
        figures.add(inventory.devices());
        inventory.devices().forEach(gpu -> {
            label(gpu.id(), "node", RentedMachines.machine(gpu.id()));
            figures.set(gpu.id(), "memory_used_mib", 20_000);
            figures.set(gpu.id(), "memory_total_mib", 80_000);
        });
    }

    /** It draws what an empty GPU draws, and keeps nothing. */
    public void idle(String gpu) {
        figures.set(gpu, "utilization_percent", 0);
        figures.set(gpu, "power_watts", RentedMachines.EMPTY_WATTS);
        figures.set(gpu, "memory_used_mib", 5);
    }

    public void label(String device, String name, String value) {
        figures.label(device, name, value);
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    /** The names of a zone's devices of a kind; there is at least one. */
    public List<String> standingIn(String zone, DeviceKind kind) {
        List<String> found = inventory.devices().stream()
                .filter(device -> device.zone().equals(zone) && device.kind().equals(kind))
                .map(Device::id)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no %s in '%s'. Name a zone of the inventory that has one."
                    .formatted(kind.word().replace('_', ' '), zone));
        }
        return found;
    }

    /** The names of the GPUs in a rack. */
    public List<String> gpusOf(String rack) {
        return inventory.devices().stream()
                .filter(device -> device.parent().equals(rack) && device.kind().equals(DeviceKind.GPU))
                .map(Device::id)
                .toList();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public PlantMoment advance(Duration time) {
        now = now.plus(time);
        figures.pass(time.toMillis() / 1000.0);
        List<Sample> samples = new ArrayList<>();
        for (Device device : inventory.devices()) {
            if (!silent.contains(device.id())) {
                samples.add(figures.sample(device.id(), now));
            }
        }
        return new PlantMoment(now, samples, List.copyOf(jobs.values()));
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return hands.carryOut(action, now);
    }

    public void set(String device, String metric, double value) {
        figures.set(device, metric, value);
    }

    public double get(String device, String metric) {
        return figures.get(device, metric);
    }

    public void remove(String device, String metric) {
        figures.remove(device, metric);
    }

    public void note(String device, String words) {
        figures.note(device, words);
    }

    public void slope(String rack, double celsiusPerMinute) {
        figures.slope(rack, celsiusPerMinute);
    }

    public void opinion(String device, Sample.Status status) {
        figures.opinion(device, status);
    }

    public void stick(String device) {
        figures.stick(device);
    }

    public void silence(String device) {
        silent.add(device);
    }

    /** As if the source of telemetry were down. */
    public void silenceAll() {
        inventory().devices().forEach(device -> silence(device.id()));
    }

    public void speak(String device) {
        silent.remove(device);
    }

    public void put(Job job) {
        jobs.put(job.id(), job);
    }

    /** The queue by job id. */
    public Map<String, Job> jobs() {
        return Collections.unmodifiableMap(jobs);
    }

    /** From now on commands to this device or job fail. */
    public void jam(String target) {
        hands.jam(target);
    }

    /** What was carried out so far, in order. */
    public List<Action> done() {
        return Collections.unmodifiableList(hands.done());
    }
}
