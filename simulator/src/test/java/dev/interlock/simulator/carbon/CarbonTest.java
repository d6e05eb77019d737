package dev.interlock.simulator.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        Carbon grid = RecordedGrid.of(
                "ci.csv",
                List.of(
                        "timestamp,WND,avg_CI",
                        "2022-01-01 00:00:00+00:00,3130.0,200.0",
                        "2022-01-01 01:00:00+00:00,,",
                        "2022-01-01 02:00:00+00:00,2859.0,300.0",
                        "2022-01-01 03:00:00+00:00,2859.0,320.0"));
        long start = Instant.parse("2022-01-01T00:00:00Z").toEpochMilli();

        assertThat(grid.gramsPerKilowattHour(start)).isEqualTo(200);
        assertThat(grid.gramsPerKilowattHour(start + HOUR)).isEqualTo(250);
        assertThat(grid.gramsPerKilowattHour(start + HOUR * 5 / 2)).isEqualTo(310);
        assertThat(grid.gramsPerKilowattHour(start + 4 * HOUR)).isEqualTo(200);
        assertThat(grid.gramsPerKilowattHour(start - HOUR)).isEqualTo(320);
    }

    @Test
    void a_cell_that_is_no_figure_is_named_with_its_line() {
        assertThatThrownBy(
                        () -> RecordedGrid.of("ci.csv", List.of("timestamp,avg_CI", "2022-01-01 00:00:00+00:00,much")))
                .hasMessageContaining("'ci.csv', line 2: 'much'");
        assertThatThrownBy(() -> RecordedGrid.of("ci.csv", List.of("time,grams")))
                .hasMessageContaining("no columns 'timestamp' and 'avg_CI'");
        assertThatThrownBy(() -> RecordedGrid.of("ci.csv", List.of("timestamp,avg_CI", "2022-01-01 00:00:00+00:00,")))
                .hasMessageContaining("no hour with a figure");
    }
}
