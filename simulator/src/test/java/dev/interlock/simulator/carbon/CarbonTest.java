package dev.interlock.simulator.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarbonTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    @Test
    void the_invented_grid_is_dirtiest_at_noon_and_cleanest_in_the_evening_UTC_as_in_California() {
        Carbon grid = new SolarGrid(3);
        double[] hours = new double[24];
        for (int hour = 0; hour < 24 * 200; hour++) {
            hours[hour % 24] += grid.gramsPerKilowattHour(hour * HOUR) / 200;
        }

        assertThat(hours[12]).isCloseTo(310, within(12.0));
        assertThat(hours[21]).isCloseTo(188, within(12.0));
        assertThat(Arrays.stream(hours).average().orElseThrow()).isCloseTo(261, within(8.0));
    }

    @Test
    void the_invented_grid_never_jumps_and_each_seed_has_its_own_weather() {
        Carbon grid = new SolarGrid(3);
        for (long minute = 0; minute < 10 * 24 * 60; minute++) {
            double change =
                    grid.gramsPerKilowattHour((minute + 1) * 60_000) - grid.gramsPerKilowattHour(minute * 60_000);
            assertThat(Math.abs(change)).isLessThan(2);
        }
        assertThat(new SolarGrid(4).gramsPerKilowattHour(DAY)).isNotEqualTo(grid.gramsPerKilowattHour(DAY));
    }

    @Test
    void hours_without_a_figure_are_bridged_and_the_recording_repeats() {
        long start = Instant.parse("2022-01-01T00:00:00Z").toEpochMilli();
        Carbon grid = new RecordedGrid(Map.of(start, 200.0, start + 2 * HOUR, 300.0, start + 3 * HOUR, 320.0));

        assertThat(grid.gramsPerKilowattHour(start)).isEqualTo(200);
        assertThat(grid.gramsPerKilowattHour(start + HOUR)).isEqualTo(250);
        assertThat(grid.gramsPerKilowattHour(start + HOUR * 5 / 2)).isEqualTo(310);
        assertThat(grid.gramsPerKilowattHour(start + 4 * HOUR)).isEqualTo(200);
        assertThat(grid.gramsPerKilowattHour(start - HOUR)).isEqualTo(320);
    }
}
