package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.scenarios.HallWithoutAir.Course;
import dev.interlock.scenarios.HallWithoutAir.Failure;
import java.time.Duration;
import java.util.List;

/** Cooling units stand still for good, and each course is compared with that of the same hall with nobody to act. */
class LostCoolingTest {
    private static final Duration BRIEF = NightlyBuild.choose(Duration.ofMinutes(3), Duration.ofMinutes(10));
    private static final Duration LONG = NightlyBuild.choose(Duration.ofMinutes(9), Duration.ofMinutes(40));

    /** Two looks of a second each: one at which it shows, one at which an answer is done. */
    private static final double AT_ONCE = 2;

    @Trials(fault = "one of three cooling units is lost; the other two can carry the load")
    void every_rack_stays_below_32_degrees_and_no_longer_above_27_than_with_nobody(Trial trial) {
        Failure failure = new Failure(8, 0.98, 1, LONG);
        Course alone = HallWithoutAir.alone(failure, trial.number());
        Course watched = HallWithoutAir.watched(failure, trial.number());

        told(trial, "", watched, alone);
        trial.measure("rack-minutes above 27 °C", watched.tally().recommendedViolationRackMinutes());
        trial.measure("rack-minutes above 27 °C with nobody", alone.tally().recommendedViolationRackMinutes());
        assertThat(watched.tally().allowableViolationRackMinutes()).isZero();
        assertThat(watched.tally().recommendedViolationRackMinutes())
                .isLessThanOrEqualTo(alone.tally().recommendedViolationRackMinutes());
        assertThat(watched.tally().breakerTrips()).isZero();
    }

    @Trials(fault = "two of three cooling units are lost; the third cannot carry the load")
    void rules_act_before_32_degrees_and_less_is_too_warm_for_shorter(Trial trial) {
        Failure failure = new Failure(8, 0.98, 2, LONG);
        Course alone = HallWithoutAir.alone(failure, trial.number());
        Course watched = HallWithoutAir.watched(failure, trial.number());

        told(trial, "", watched, alone);
        assertThat(watched.act()).isLessThan(alone.above32());
        assertThat(watched.act()).isLessThan(watched.above32());
        isBetter(watched, alone);
    }

    @Trials(fault = "every cooling unit is lost, with 5, 10, 20 or 40 kW a rack")
    void rules_act_at_once_and_gain_what_the_load_that_is_left_allows(Trial trial) {
        int gpus = trial.of(List.of(16, 8, 32, 64));
        Failure failure = new Failure(gpus, 0.75, 3, BRIEF);
        Course alone = HallWithoutAir.alone(failure, trial.number());
        Course watched = HallWithoutAir.watched(failure, trial.number());

        told(trial, "%.0f kW: ".formatted(gpus * 5 / 8.0), watched, alone);
        assertThat(watched.act()).isLessThanOrEqualTo(AT_ONCE);
        assertThat(watched.act()).isLessThan(alone.above27());
        assertThat(watched.above32()).isGreaterThan(alone.above32());
        isBetter(watched, alone);
    }

    private static void isBetter(Course watched, Course alone) {
        assertThat(watched.tally().allowableViolationRackMinutes())
                .isLessThan(alone.tally().allowableViolationRackMinutes());
        assertThat(watched.tally().hottestInletCelsius())
                .isLessThan(alone.tally().hottestInletCelsius());
        assertThat(watched.tally().throttledGpuMinutes())
                .isLessThanOrEqualTo(alone.tally().throttledGpuMinutes());
        assertThat(watched.tally().breakerTrips()).isZero();
    }

    private static void told(Trial trial, String load, Course watched, Course alone) {
        trial.measure(load + "kW a rack", watched.kilowatts());
        finite(trial, load + "s to act", watched.act());
        finite(trial, load + "s to 32 °C", watched.above32());
        finite(trial, load + "s to 32 °C with nobody", alone.above32());
        trial.measure(load + "rack-minutes above 32 °C", watched.tally().allowableViolationRackMinutes());
        trial.measure(
                load + "rack-minutes above 32 °C with nobody", alone.tally().allowableViolationRackMinutes());
        trial.measure(load + "warmest, °C", watched.tally().hottestInletCelsius());
        trial.measure(load + "warmest with nobody, °C", alone.tally().hottestInletCelsius());
    }

    private static void finite(Trial trial, String what, double value) {
        if (Double.isFinite(value)) {
            trial.measure(what, value);
        }
    }
}
