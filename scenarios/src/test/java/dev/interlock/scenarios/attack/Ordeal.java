package dev.interlock.scenarios.attack;

import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import dev.interlock.simulator.fault.SensorLie;
import dev.interlock.simulator.power.PowerBudget;
import dev.interlock.simulator.work.JobSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Worlds in which a hostile planner finds something to work with: calm, full, without cooling, blind, short of power. */
enum Ordeal {
    CALM_NIGHT(2, 0.5, 264_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of();
        }
    },
    FULL_DAY(14, 0.95, 264_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of();
        }
    },
    COOLING_LIMPS(11, 0.85, 264_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of(
                    new Fault.CoolingDegraded("crac-4", at.minutes(5, 40), 30),
                    new Fault.CoolingLost("crac-1", at.minutes(5, 7)),
                    new Fault.CoolingLost("crac-1", at.minutes(18, 20)),
                    new Fault.CoolingLost("crac-1", at.minutes(31, 33)),
                    new Fault.CoolingLost("crac-7", at.minutes(20, 50)));
        }
    },
    SENSORS_LIE(17, 0.7, 264_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of(
                    blind("rack-3", SensorLie.NAN, at.minutes(5, 60)),
                    blind("crac-8", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("gpu-5-0", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-12", SensorLie.STUCK, at.minutes(10, 60)),
                    blind("rack-1", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-2", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-4", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-5", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-6", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-7", SensorLie.SILENT, at.minutes(10, 60)),
                    blind("rack-8", SensorLie.SILENT, at.minutes(10, 60)));
        }
    },
    FEED_LOST(14, 0.85, 264_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of(
                    new Fault.FeedLost("feed-a", at.minutes(10, 35)),
                    new Fault.UpsLost("ups-b", at.minutes(30, 50)),
                    new Fault.PowerSpike("rack-9", at.minutes(20, 40), 4_000));
        }
    },
    /** What was done in the night is still in force when the work of the day arrives, and then a feed is lost; takes 345 minutes. */
    NIGHT_TO_DAY(3, 0.95, 264_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of(new Fault.FeedLost("feed-a", at.minutes(300, 340)));
        }
    },
    SHORT_OF_POWER(15, 0.85, 120_000) {
        @Override
        List<Fault> faults(Clock at) {
            return List.of();
        }
    };

    private static final Duration STEP = Duration.ofSeconds(15);

    private final int hour;
    private final double load;
    private final double budgetWatts;

    Ordeal(int hour, double load, double budgetWatts) {
        this.hour = hour;
        this.load = load;
        this.budgetWatts = budgetWatts;
    }

    abstract List<Fault> faults(Clock at);

    /** The ordeal for so long, on another day for each seed. */
    Scenario lasting(Duration duration, long seed) {
        Instant start = Instant.parse("2026-01-05T00:00:00Z").plus(Duration.ofHours(24 * seed + hour));
        return new Scenario(
                Heading.of(name().toLowerCase(Locale.ROOT).replace('_', '-'), "An ordeal.", seed),
                duration,
                STEP,
                world(start),
                faults(new Clock(start)),
                Expectation.NOTHING);
    }

    private WorldSpec world(Instant start) {
        WorldSpec as = WorldSpec.standard();
        JobSpec jobs = as.jobs().withLoad(load);
        return new WorldSpec(
                as.racks(),
                as.zones(),
                as.coolingUnitsPerZone(),
                as.gpusPerRack(),
                start,
                as.stepSeconds(),
                as.setpointCelsius(),
                as.fanPercent(),
                PowerBudget.of(budgetWatts),
                as.oversubscription(),
                as.carbonCsv(),
                as.carbonTimeZone(),
                jobs);
    }

    private static Fault blind(String device, SensorLie lie, FaultWindow window) {
        return new Fault.Sensor(device, window, lie, "", 0);
    }

    /** Windows by minutes from the start. */
    record Clock(Instant start) {
        FaultWindow minutes(int from, int until) {
            return new FaultWindow(
                    start.plus(Duration.ofMinutes(from)).toEpochMilli(),
                    start.plus(Duration.ofMinutes(until)).toEpochMilli());
        }
    }
}
