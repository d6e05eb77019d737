package dev.interlock.rules.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastTest {
    private static final double DEVIATIONS = 3.5;
    private static final int SEEDS = 3;

    private static Forecast of(DrawnSeries kind, int days, long seed) {
        return Forecast.of(kind.of(days, seed), 30, DEVIATIONS);
    }

    private static HourlySeries series(int days, IntToDoubleFunction cost) {
        return HourlySeries.of(
                LocalDate.parse("2026-01-05"),
                IntStream.range(0, days * 24).mapToDouble(cost).toArray());
    }

    @ParameterizedTest
    @EnumSource(DrawnSeries.class)
    void a_forecast_is_better_than_naive_ones_where_there_is_a_pattern_and_as_sure_as_it_says(DrawnSeries kind) {
        double error = 0;
        double naive = 0;
        double flat = 0;
        double in80 = 0;
        double in95 = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ForecastQuality quality = of(kind, 84, seed).quality();
            error += quality.meanError();
            naive += quality.naiveError();
            flat += quality.flatError();
            in80 += quality.within80() / SEEDS;
            in95 += quality.within95() / SEEDS;
        }
        double best = Math.min(naive, flat);
        assertThat(error).as("%s: %.0f of %.0f", kind, error, best).isLessThan(kind.hasPattern() ? best : 1.1 * best);
        assertThat(in80).as(kind.toString()).isBetween(68.0, 95.0);
        assertThat(in95).as(kind.toString()).isBetween(86.0, 100.0);
    }

    @Test
    void a_month_is_the_sum_of_its_days_and_its_interval_holds_what_came() {
        int held = 0;
        for (int seed = 0; seed < 20; seed++) {
            HourlySeries all = DrawnSeries.WEEKLY.of(114, seed);
            Forecast forecast = Forecast.of(all.until(84), 30, DEVIATIONS);
            double came =
                    IntStream.range(84 * 24, 114 * 24).mapToDouble(all::at).sum();
            DayAhead last = forecast.days().get(29);
            assertThat(last.until().expected())
                    .isCloseTo(
                            forecast.days().stream()
                                    .mapToDouble(day -> day.cost().expected())
                                    .sum(),
                            within(0.01));
            assertThat(last.until().expected()).isCloseTo(came, within(0.03 * came));
            held += last.until().low95() <= came && came <= last.until().high95() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(17);
    }

    @Test
    void every_range_holds_what_is_expected_and_the_wider_one_the_narrower() {
        for (DrawnSeries kind : DrawnSeries.values()) {
            assertThat(of(kind, 60, 4).days()).allSatisfy(day -> {
                Range cost = day.cost();
                assertThat(cost.low95()).isLessThanOrEqualTo(cost.low80());
                assertThat(cost.low80()).isLessThanOrEqualTo(cost.high80());
                assertThat(cost.high80()).isLessThanOrEqualTo(cost.high95());
                assertThat(day.until().expected()).isNotNaN();
            });
        }
    }

    @Test
    void use_by_hour_and_weekday_is_told() {
        Profile profile = of(DrawnSeries.WEEKLY, 84, 1).profile();
        assertThat(profile.basis()).isEqualTo(Profile.Basis.HOURS_OF_THE_WEEK);
        assertThat(profile.byHour()).hasSize(168);
        assertThat(profile.byHour().get(2 * 24 + 12)).as("Wednesday noon").isGreaterThan(0.4);
        assertThat(profile.byHour().get(6 * 24)).as("Sunday at midnight").isLessThan(-0.5);
    }

    @Test
    void with_less_than_two_weeks_it_falls_back_and_says_so() {
        Forecast few = of(DrawnSeries.WEEKLY, 9, 1);
        assertThat(few.basis())
                .isEqualTo(
                        "From 9 days, hour of the day by hour of the day: weekends are not known until there are two weeks.");
        Forecast one = of(DrawnSeries.FLAT, 1, 1);
        assertThat(one.basis()).isEqualTo("From 1 day: the same for every hour, until there is more.");
        assertThat(one.days().get(0).cost().expected()).isCloseTo(2400, within(100.0));
        assertThat(one.days().get(0).cost().low80())
                .as("nothing is known of how far off it will be")
                .isNaN();
        assertThat(one.quality().days()).isZero();
        assertThatThrownBy(() -> Forecast.of(series(0, hour -> 1), 7, DEVIATIONS))
                .hasMessageContaining("From 0 days");
    }

    @Test
    void a_series_without_noise_is_forecast_exactly() {
        Forecast forecast = Forecast.of(series(35, hour -> 10 + hour % 24), 7, DEVIATIONS);
        assertThat(forecast.days())
                .allSatisfy(day -> assertThat(day.cost().expected()).isCloseTo(24 * 10 + 276, within(0.01)));
        assertThat(forecast.quality().meanError()).isCloseTo(0, within(0.01));
        assertThat(forecast.anomalies()).isEmpty();
    }

    @Test
    void nothing_but_zeros_costs_nothing() {
        Forecast forecast = Forecast.of(series(30, hour -> 0), 7, DEVIATIONS);
        assertThat(forecast.days())
                .allSatisfy(day -> assertThat(day.cost().expected()).isZero());
        assertThat(forecast.anomalies()).isEmpty();
    }

    @Test
    void nothing_but_holes_is_not_taken_for_nothing() {
        Forecast forecast = Forecast.of(series(30, hour -> Double.NaN), 7, DEVIATIONS);
        assertThat(forecast.days())
                .allSatisfy(day -> assertThat(day.cost().expected()).isNaN());
    }

    @Test
    void an_hour_that_costs_ten_times_as_much_is_found_with_what_it_is_compared_with() {
        HourlySeries calm = DrawnSeries.WEEKLY.of(60, 3);
        Forecast before = Forecast.of(calm, 7, DEVIATIONS);
        assertThat(before.anomalies()).hasSizeLessThanOrEqualTo(2);
        Forecast after = Forecast.of(
                series(60, hour -> hour == 50 * 24 + 7 ? 10 * calm.at(hour) : calm.at(hour)), 7, DEVIATIONS);
        assertThat(after.anomalies())
                .filteredOn(each -> !before.anomalies().contains(each))
                .first()
                .satisfies(each -> {
                    assertThat(each.from())
                            .isBetween(Instant.parse("2026-02-24T00:00:00Z"), Instant.parse("2026-02-24T07:00:00Z"));
                    assertThat(each.actual()).isGreaterThan(2 * each.expected() - each.expected() * (each.hours() - 1));
                    assertThat(each.comparedWith()).contains("were forecast for it the evening before");
                });
    }

    @Test
    void a_day_that_costs_half_as_much_again_is_one_anomaly_and_not_twenty_four() {
        HourlySeries calm = DrawnSeries.WEEKLY.of(60, 3);
        Forecast after =
                Forecast.of(series(60, hour -> hour / 24 == 50 ? 1.5 * calm.at(hour) : calm.at(hour)), 7, DEVIATIONS);
        assertThat(after.anomalies())
                .filteredOn(each -> each.from().toString().startsWith("2026-02-24"))
                .singleElement()
                .satisfies(each -> assertThat(each.hours()).isEqualTo(24));
    }

    @Test
    void the_same_past_gives_the_same_forecast() {
        assertThat(of(DrawnSeries.HOLED, 60, 2)).isEqualTo(of(DrawnSeries.HOLED, 60, 2));
    }

    @Test
    void what_is_left_of_an_unfinished_day_does_not_count() {
        double[] costs = new double[50];
        Arrays.fill(costs, 1);
        assertThat(HourlySeries.of(LocalDate.parse("2026-01-05"), costs).days()).isEqualTo(2);
    }
}
