package dev.interlock.scenarios;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.DelegatingPlant;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.simulator.Tally;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import dev.interlock.simulator.power.PowerBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** A hall of eight racks and three cooling units, some of which stand still after its first two minutes. */
final class HallWithoutAir {
    private static final int RACKS = 8;
    private static final int UNITS = 3;
    private static final Instant NOON = Instant.parse("2026-01-04T12:00:00Z");
    private static final Duration BEFORE = Duration.ofMinutes(2);
    private static final double RECOMMENDED_CELSIUS = 27;
    private static final double ALLOWABLE_CELSIUS = 32;

    private final SimulatedPlant plant;
    private final Instant fails;
    private final double kilowatts;
    private double act = Double.POSITIVE_INFINITY;
    private double above27 = Double.POSITIVE_INFINITY;
    private double above32 = Double.POSITIVE_INFINITY;

    private HallWithoutAir(SimulatedPlant plant, Instant fails, double kilowatts) {
        this.plant = plant;
        this.fails = fails;
        this.kilowatts = kilowatts;
    }

    /**
     * What goes wrong.
     *
     * @param gpus of each rack
     * @param load share of the GPUs that work
     * @param lost how many units stand still
     * @param watched how long it is looked at
     */
    record Failure(int gpus, double load, int lost, Duration watched) {}

    /**
     * What came of it.
     *
     * @param kilowatts of each rack when the units failed
     * @param act seconds until something changed a machine; infinite if nothing did
     * @param above27 seconds until the first rack breathed more than 27 °C, or infinite
     * @param above32 seconds until the first rack breathed more than 32 °C, or infinite
     */
    record Course(double kilowatts, double act, double above27, double above32, Tally tally) {}

    static Course alone(Failure failure, long seed) {
        HallWithoutAir hall = of(failure, seed);
        while (hall.passed() < failure.watched().toSeconds()) {
            hall.plant.advance(hall.step());
            hall.look();
        }
        return hall.course();
    }

    static Course watched(Failure failure, long seed) {
        HallWithoutAir hall = of(failure, seed);
        try (Bench bench = Bench.start(hall.timed(), BenchSettings.in(Here.HOME))) {
            while (hall.passed() < failure.watched().toSeconds()) {
                bench.step(hall.step());
                hall.look();
            }
            Aftermath.isOrderly(bench.controller());
        }
        return hall.course();
    }

    private static HallWithoutAir of(Failure failure, long seed) {
        WorldSpec hall = new WorldSpec(
                RACKS,
                1,
                UNITS,
                failure.gpus(),
                NOON.plus(Duration.ofDays(seed)),
                5,
                22,
                65,
                PowerBudget.of(0),
                0,
                "",
                "",
                WorldSpec.standard().withLoad(failure.load()).jobs());
        World world = World.build(hall, seed);
        world.step(BEFORE);
        FaultWindow window = FaultWindow.openFrom(world.now().toEpochMilli());
        IntStream.rangeClosed(1, failure.lost())
                .forEach(unit -> world.inject(new Fault.CoolingLost("crac-" + unit, window)));
        double watts = world.samples().stream()
                .filter(sample -> sample.deviceId().startsWith("rack-"))
                .mapToDouble(sample -> sample.metric("power_watts"))
                .average()
                .orElseThrow();
        return new HallWithoutAir(new SimulatedPlant(world), world.now(), watts / 1_000);
    }

    /** At first every second, because seconds count. */
    private Duration step() {
        return Duration.ofSeconds(passed() < 60 ? 1 : 5);
    }

    private double passed() {
        return Duration.between(fails, plant.now()).toMillis() / 1_000.0;
    }

    private void look() {
        double hottest = plant.world().tally().hottestInletCelsius();
        above27 = hottest > RECOMMENDED_CELSIUS ? Math.min(above27, passed()) : above27;
        above32 = hottest > ALLOWABLE_CELSIUS ? Math.min(above32, passed()) : above32;
    }

    private Course course() {
        return new Course(kilowatts, act, above27, above32, plant.world().tally());
    }

    /** The plant, with an eye on when something was first changed. */
    private Plant timed() {
        return new DelegatingPlant(plant) {

            @Override
            public AgentResult carryOut(String effect, Action action) {
                AgentResult result = super.carryOut(effect, action);
                act = result.ok() && action.type().changes() ? Math.min(act, passed()) : act;
                return result;
            }
        };
    }
}
