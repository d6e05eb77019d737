package dev.interlock.simulator;

import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.carbon.Carbon;
import dev.interlock.simulator.carbon.SolarGrid;
import dev.interlock.simulator.carbon.curve.CarbonCurve;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.layout.Capacities;
import dev.interlock.simulator.layout.Devices;
import dev.interlock.simulator.layout.Layout;
import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.measure.NoiseLevel;
import dev.interlock.simulator.work.RecordedOrders;
import dev.interlock.simulator.work.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A simulated data centre. It stands still until it is stepped; the same specification, seed, steps and commands give
 * the same samples, byte for byte. Thread-safe: every call sees the world between two steps.
 */
public final class World {
    private static final long LONGEST_STEP = 60_000;

    private final WorldSpec spec;
    private final WorldEngine engine;
    private final Inventory inventory;
    private final Telemetry telemetry;
    private final Actuators actuators;
    private final CommandDesk desk;
    private final List<Consumer<List<Sample>>> listeners = new CopyOnWriteArrayList<>();

    private World(WorldSpec spec, WorldEngine engine, Inventory inventory, Telemetry telemetry) {
        this.spec = spec;
        this.engine = engine;
        this.inventory = inventory;
        this.telemetry = telemetry;
        actuators = new Actuators(engine);
        desk = new CommandDesk(actuators);
    }

    /**
     * Builds the world that a specification describes.
     *
     * @throws IllegalArgumentException if a file that it names cannot be used; {@link WorldFiles} says so before
     */
    public static World build(WorldSpec spec, long seed) {
        return build(spec, seed, NoiseLevel.USUAL);
    }

    /** As {@link #build(WorldSpec, long)}, with instruments that err more or less; what is true stays the same. */
    public static World build(WorldSpec spec, long seed, NoiseLevel level) {
        WorldFiles files = WorldFiles.of(spec).orThrow();
        SplittableRandom random = new SplittableRandom(seed);
        Layout layout = Floorplan.layout(spec);
        Capacities capacities = new Capacities(layout, spec.budgetWatts(), spec.oversubscription());
        Noise noise = new Noise(seed);
        Carbon carbon = files.curve().<Carbon>map(CarbonCurve::grid).orElseGet(() -> new SolarGrid(seed));
        Workload work = workload(spec, files, layout, random.split(), noise);
        WorldEngine engine = new WorldEngine(spec, layout, capacities, work, carbon, random.split());
        engine.settle();
        Inventory inventory = Devices.of(layout, capacities);
        Instruments instruments = new Instruments(engine, new Noise(seed + 1), level);
        return new World(spec, engine, inventory, new Telemetry(engine, inventory, instruments));
    }

    private static Workload workload(
            WorldSpec spec, WorldFiles files, Layout layout, SplittableRandom random, Noise noise) {
        return files.trace()
                .map(trace ->
                        Workload.recorded(spec.jobs().scheduling(), new RecordedOrders(trace.orders()), layout, noise))
                .orElseGet(() ->
                        Workload.invented(spec.jobs(), layout, spec.start().toEpochMilli(), random, noise));
    }

    /** Lets time pass, in strides of at most a minute; then tells the listeners. */
    public void step(Duration duration) {
        List<Sample> samples = List.of();
        synchronized (this) {
            for (long left = duration.toMillis(); left > 0; left -= LONGEST_STEP) {
                engine.advance(Math.min(left, LONGEST_STEP));
                telemetry.hold();
            }
            samples = listeners.isEmpty() ? samples : telemetry.samples();
        }
        for (Consumer<List<Sample>> listener : listeners) {
            listener.accept(samples);
        }
    }

    public synchronized Instant now() {
        return Instant.ofEpochMilli(engine.now);
    }

    public WorldSpec spec() {
        return spec;
    }

    public Inventory inventory() {
        return inventory;
    }

    /** One sample of each device that speaks, at this moment; a metric may be {@code NaN} where a sensor is broken. */
    public synchronized List<Sample> samples() {
        return telemetry.samples();
    }

    /** Every living job, in the order of submission. */
    public synchronized List<Job> jobs() {
        return engine.work.jobs(engine.now);
    }

    /** Does it, once for each task id; told again, it answers the same and does nothing. */
    public synchronized CommandResult execute(String taskId, Action action) {
        return desk.execute(taskId, action, engine.now);
    }

    /**
     * Orders a fault; returns the id by which it can be cleared.
     *
     * @throws IllegalArgumentException if its target is not a device that it can befall
     */
    public synchronized String inject(Fault fault) {
        new Floorplan(engine.layout, inventory).objection(fault).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
        return engine.faults.add(fault);
    }

    /** Clears a fault at the next step; whether there was one with this id. */
    public synchronized boolean clear(String faultId) {
        return engine.faults.remove(faultId);
    }

    /** Every fault that was ordered and not cleared, by id. */
    public synchronized Map<String, Fault> faults() {
        return new LinkedHashMap<>(engine.faults.all());
    }

    /** The alerts that people have read, oldest first; the last thousand are kept. */
    public synchronized List<ReadAlert> alerts() {
        return actuators.alerts();
    }

    /** What is true now. Whoever controls the world does not ask; it is for judging afterwards. */
    public synchronized GroundTruth truth() {
        return new TruthTeller(engine).tell();
    }

    public synchronized Tally tally() {
        return engine.costs.tally(engine);
    }

    /** Hands every step's samples to the listener, on the thread that steps; close the result to stop. */
    public AutoCloseable subscribe(Consumer<List<Sample>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
