package dev.interlock.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.simulator.layout.Plate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    @ParameterizedTest
    @CsvSource({"0.4, 0.72", "0.5, 0.82", "0.6, 0.89", "0.7, 0.95", "0.8, 0.98", "1.0, 1.0"})
    void a_power_cap_costs_the_speed_that_was_measured(double share, double speed) {
        assertThat(PowerCap.speed(share * 700, 700)).isCloseTo(speed, within(0.01));
    }

    @Test
    void a_cap_above_the_demand_costs_nothing() {
        assertThat(PowerCap.speed(700, 300)).isEqualTo(1);
    }

    @Test
    void a_rack_of_eight_GPUs_draws_between_one_and_ten_kilowatts() {
        LoadCurve host = LoadCurve.host(8);
        assertThat(host.at(0) + 8 * Gpus.demandWatts(0)).isBetween(1_000.0, 2_000.0);
        assertThat(host.at(1) + 8 * Gpus.demandWatts(1)).isBetween(8_500.0, 10_200.0);
        assertThat(Gpus.demandWatts(0)).isCloseTo(68.6, within(0.01));
        assertThat(Gpus.demandWatts(1)).isLessThanOrEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({"RACK, 1.10, 1020", "RACK, 1.40, 60", "MAIN, 1.15, 60", "MAIN, 1.05, 120"})
    void a_breaker_holds_an_overload_as_long_as_published(Breaker breaker, double load, double seconds) {
        assertThat(breaker.holdSeconds(load * 1_000, 1_000)).isCloseTo(seconds, Percentage.withPercentage(1));
    }

    @Test
    void a_breaker_trips_after_its_hold_and_is_closed_again_by_a_person() {
        Circuits circuits = new Circuits(Breaker.RACK, new double[] {1_000});
        circuits.watts[0] = 1_400;
        circuits.advance(59);
        assertThat(circuits.closed(0)).isTrue();
        circuits.advance(2);
        assertThat(circuits.closed(0)).isFalse();
        assertThat(circuits.trips()).isEqualTo(1);
        circuits.watts[0] = 0;
        circuits.advance(Breaker.CLOSED_AGAIN_SECONDS);
        assertThat(circuits.closed(0)).isTrue();
    }

    @Test
    void a_breaker_below_its_rating_never_trips() {
        Circuits circuits = new Circuits(Breaker.MAIN, new double[] {1_000});
        circuits.watts[0] = 1_000;
        for (int day = 0; day < 100; day++) {
            circuits.advance(86_400);
        }
        assertThat(circuits.trips()).isZero();
    }

    @Test
    void a_working_GPU_is_as_warm_as_the_measured_regression_says_at_its_share_of_the_limit() {
        Gpus gpus = new Gpus(1, 22);
        run(gpus, 0.9, 22, 20);

        double watts = gpus.watts(0);
        assertThat(gpus.celsius(0)).isCloseTo(35.4 + 0.089 * watts * 350 / 700, within(0.1));
        assertThat(gpus.throttled(0)).isFalse();
        assertThat(gpus.speed(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1", "60"})
    void an_overheating_GPU_holds_itself_at_its_slowdown_temperature(double step) {
        Gpus gpus = new Gpus(1, 22);
        gpus.overheat(0, 2.5);
        for (int i = 0; i < 600 / step; i++) {
            gpus.run(0, 0.9, 22, Gpus.settling(step));
        }

        assertThat(gpus.celsius(0)).isCloseTo(Plate.SLOWDOWN_CELSIUS, within(0.5));
        assertThat(gpus.throttled(0)).isTrue();
        assertThat(gpus.speed(0)).isBetween(0.5, 0.99);
        gpus.cap(0, 350);
        run(gpus, 0.9, 22, 20);
        assertThat(gpus.celsius(0)).isLessThan(80);
        assertThat(gpus.throttled(0)).isFalse();
    }

    @Test
    void a_GPU_that_nothing_cools_switches_itself_off_and_comes_back_when_cool() {
        Gpus gpus = new Gpus(1, 22);
        gpus.overheat(0, 8);
        run(gpus, 1, 40, 1);
        run(gpus, 1, 40, 1);
        assertThat(gpus.off(0)).isTrue();
        assertThat(gpus.speed(0)).isZero();
        gpus.heal();
        run(gpus, 0, 22, 10);
        assertThat(gpus.off(0)).isFalse();
    }

    private static void run(Gpus gpus, double share, double inlet, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            gpus.run(0, share, inlet, Gpus.settling(60));
        }
    }
}
