package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.scenarios.bench.SimulatedPlant;
import dev.interlock.simulator.Tally;
import java.time.Duration;
import java.util.List;

/** What a plant suffered so far. Overloads are of what its instruments read. */
final class Harm {
    /** NEC 210.20(A): a load of three hours and more stays below this share of a breaker's rating. */
    private static final double CONTINUOUS = 0.8;

    private final SimulatedPlant plant;
    private double overloadMinutes;
    private double overBudgetMinutes;

    Harm(SimulatedPlant plant) {
        this.plant = plant;
    }

    void look(Duration passed) {
        List<Sample> samples = plant.world().samples();
        Inventory inventory = plant.inventory();
        double minutes = passed.toMillis() / 60_000.0;
        for (Sample sample : samples) {
            var device = inventory.find(sample.deviceId()).orElseThrow();
            if (device.kind().equals(DeviceKind.POWER_UNIT)
                    && sample.metric("power_watts") > device.rating(Rating.RATED_WATTS) * CONTINUOUS) {
                overloadMinutes += minutes;
            } else if (device.kind().equals(DeviceKind.FACILITY)
                    && sample.metric("total_watts") > sample.metric("budget_watts")) {
                overBudgetMinutes += minutes;
            }
        }
    }

    Suffered suffered() {
        Tally tally = plant.world().tally();
        return new Suffered(
                tally.recommendedViolationRackMinutes(),
                tally.allowableViolationRackMinutes(),
                tally.hottestInletCelsius(),
                overloadMinutes,
                overBudgetMinutes,
                tally.breakerTrips(),
                tally.darkRackMinutes(),
                tally.throttledGpuMinutes(),
                tally.jobsShed(),
                tally.slaMisses(),
                tally.jobMinutesLost(),
                tally.jobsFinished());
    }

    /**
     * @param above27 rack-minutes with an inlet above 27 °C
     * @param above32 rack-minutes with an inlet above 32 °C
     * @param overload minutes of power units above 80 % of their rating
     * @param overBudget minutes of the building above its budget
     * @param dark rack-minutes without power
     * @param throttled GPU-minutes held down by hardware
     * @param late jobs that passed their deadline unfinished
     * @param lost minutes of work lost to caps, moves and interruptions
     */
    record Suffered(
            double above27,
            double above32,
            double hottest,
            double overload,
            double overBudget,
            int trips,
            double dark,
            double throttled,
            int shed,
            int late,
            double lost,
            int finished) {
        @Override
        public String toString() {
            return "%7.1f %7.1f %5.1f %7.1f %7.1f %3d %6.1f %6.1f %3d %4d %7.0f %5d"
                    .formatted(
                            above27,
                            above32,
                            hottest,
                            overload,
                            overBudget,
                            trips,
                            dark,
                            throttled,
                            shed,
                            late,
                            lost,
                            finished);
        }
    }
}
