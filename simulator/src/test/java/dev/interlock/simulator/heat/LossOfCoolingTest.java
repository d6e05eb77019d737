package dev.interlock.simulator.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.simulator.layout.Layout;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossOfCoolingTest {
    private static final int RACKS = 8;

    @ParameterizedTest
    @CsvSource({"5, 53", "10, 26", "20, 13", "40, 7"})
    void without_cooling_a_rack_heats_from_27_to_32_degrees_as_fast_as_published(double kilowatts, double seconds) {
        Zone zone = new Zone(27);
        zone.stopCooling();
        double step = 0.1;
        double elapsed = 0;
        while (zone.hottest() < 32) {
            zone.advance(kilowatts * 1_000, step);
            elapsed += step;
        }

        assertThat(elapsed).isCloseTo(seconds, Percentage.withPercentage(12));
    }

    @ParameterizedTest
    @CsvSource({"5", "10", "40"})
    void a_minute_in_one_step_is_a_minute_in_sixty(double kilowatts) {
        Zone coarse = new Zone(24);
        Zone fine = new Zone(24);
        for (int minute = 0; minute < 10; minute++) {
            coarse.stopCoolingAt(minute, 5);
            fine.stopCoolingAt(minute, 5);
            coarse.advance(kilowatts * 1_000, 60);
            for (int second = 0; second < 60; second++) {
                fine.advance(kilowatts * 1_000, 1);
            }

            double risen = fine.hottest() - 24;
            assertThat(coarse.hottest()).isCloseTo(fine.hottest(), within(0.15 + 0.03 * Math.abs(risen)));
        }
    }

    @Test
    void cooled_racks_settle_a_little_above_the_supply_air() {
        Zone zone = new Zone(27);
        for (int minute = 0; minute < 120; minute++) {
            zone.advance(6_000, 60);
        }

        assertThat(zone.hottest()).isBetween(21.5, 25.0);
        assertThat(zone.air.outletCelsius(0, 6_000) - zone.hottest()).isCloseTo(12, within(0.5));
    }

    @Test
    void the_supply_air_follows_a_new_setpoint_within_minutes_and_the_fan_within_seconds() {
        Zone zone = new Zone(24);
        for (int minute = 0; minute < 60; minute++) {
            zone.advance(5_000, 60);
        }
        zone.units.adjust(0, 18, 100);
        zone.advance(5_000, 20);
        assertThat(zone.units.fanPercent(0)).isGreaterThan(90);
        assertThat(zone.units.supplyCelsius(0)).isGreaterThan(20);
        zone.advance(5_000, 60);
        zone.advance(5_000, 60);
        zone.advance(5_000, 60);
        assertThat(zone.units.supplyCelsius(0)).isLessThan(18.8);
    }

    @Test
    void a_unit_that_stopped_stays_off_for_ten_minutes_before_it_starts_again() {
        Zone zone = new Zone(24);
        zone.units.impair(0, 0, true);
        zone.units.switchOver(true, 0, 60);
        zone.units.impair(0, 1, false);
        int minutes = 0;
        while (!zone.units.running(0)) {
            zone.units.switchOver(true, minutes * 60_000L, 60);
            minutes++;
        }

        assertThat(minutes).isEqualTo(11);
        assertThat(zone.units.startsLastHour(0, minutes * 60_000L)).isEqualTo(1);
        assertThat(zone.units.startsLastHour(0, (minutes + 60) * 60_000L)).isZero();
    }

    /** One zone of eight racks that all draw the same, with three cooling units. */
    private static final class Zone {
        final CoolingUnits units = new CoolingUnits(new double[] {30_000, 30_000, 30_000}, 22, 65);
        final RackAir air;

        Zone(double celsius) {
            double[] recirculation = new double[RACKS];
            Arrays.fill(recirculation, 0.1);
            air = new RackAir(new Layout(RACKS, 1, 3, 8), units, recirculation, celsius);
        }

        void advance(double watts, double seconds) {
            double[] each = new double[RACKS];
            Arrays.fill(each, watts);
            air.advance(each, seconds);
        }

        void stopCooling() {
            for (int unit = 0; unit < 3; unit++) {
                units.impair(unit, 0, true);
            }
            units.switchOver(true, 0, 0);
        }

        void stopCoolingAt(int minute, int when) {
            if (minute == when) {
                stopCooling();
            }
        }

        double hottest() {
            double hottest = 0;
            for (int rack = 0; rack < RACKS; rack++) {
                hottest = Math.max(hottest, air.inletCelsius(rack));
            }
            return hottest;
        }
    }
}
