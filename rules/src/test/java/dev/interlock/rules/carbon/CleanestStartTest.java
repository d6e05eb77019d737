package dev.interlock.rules.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.fact.CarbonHour;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a job would run on the cleanest power, and from what that is known. */
class CleanestStartTest {
    private static final long HOUR = CarbonHour.MILLIS;

    @Test
    void a_job_of_an_hour_waits_for_the_cleanest_hour_within_its_limit() {
        CarbonOutlook outlook = outlook(400, 300, 200, 100);

        assertThat(CleanestStart.within(outlook, 0, 2 * HOUR, 3600, 0.005)).isEqualTo(2 * HOUR);
        assertThat(CleanestStart.within(outlook, 0, 3 * HOUR, 3600, 0.005)).isEqualTo(3 * HOUR);
        assertThat(CleanestStart.within(outlook, 0, -1, 3600, 0.005)).isZero();
    }

    @Test
    void nobody_waits_for_less_than_it_is_worth() {
        assertThat(CleanestStart.within(outlook(400, 399), 0, HOUR, 3600, 0.005))
                .isZero();
        assertThat(CleanestStart.within(outlook(400, 397), 0, HOUR, 3600, 0.005))
                .isEqualTo(HOUR);
    }

    @Test
    void no_allowed_full_hour_is_cleaner_than_the_start_that_is_chosen() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            CarbonOutlook outlook = outlook(random.doubles(48, 50, 600).toArray());
            long now = random.nextLong(HOUR);
            long latest = now + random.nextLong(24 * HOUR);
            double seconds = random.nextDouble(60, 40_000);

            long start = CleanestStart.within(outlook, now, latest, seconds, 0);

            assertThat(start).isBetween(now, latest);
            for (long other = HOUR; other <= latest; other += HOUR) {
                if (other >= now) {
                    assertThat(outlook.mean(start, seconds)).isLessThanOrEqualTo(outlook.mean(other, seconds) + 1e-9);
                }
            }
        }
    }

    @Test
    void tomorrow_is_expected_as_the_last_days_were_and_nearer_to_now_the_sooner_it_is() {
        List<CarbonHour> heard = List.of();
        for (int hour = 0; hour <= 72; hour++) {
            double usual = hour % 24 < 12 ? 400 : 200;
            heard = CarbonHour.after(heard, hour * HOUR, hour == 72 ? usual + 100 : usual);
        }
        CarbonOutlook outlook = CarbonOutlook.expected(heard, 72 * HOUR);

        assertThat(outlook.mean(72 * HOUR, 3600)).isEqualTo(500);
        assertThat(outlook.mean(73 * HOUR, 3600)).isBetween(480.0, 500.0);
        assertThat(outlook.mean(96 * HOUR, 3600)).isBetween(400.0, 415.0);
        assertThat(CleanestStart.within(outlook, 72 * HOUR, 96 * HOUR, 3600, 0.005))
                .isBetween(84 * HOUR, 95 * HOUR);
    }

    @Test
    void readings_of_an_hour_are_one_mean_and_a_week_is_remembered() {
        List<CarbonHour> heard = CarbonHour.after(CarbonHour.after(List.of(), 0, 100), HOUR / 2, 300);
        assertThat(heard).containsExactly(new CarbonHour(0, 200, 2));
        assertThat(CarbonHour.after(heard, HOUR, Double.NaN)).isEqualTo(heard);
        assertThat(CarbonHour.after(heard, 200 * HOUR, 100)).containsExactly(new CarbonHour(200, 100, 1));
        assertThat(CarbonHour.coverTheDay(heard)).isFalse();
        assertThat(CarbonHour.coverTheDay(IntStream.rangeClosed(0, 24)
                        .mapToObj(hour -> new CarbonHour(hour, 300, 1))
                        .toList()))
                .isTrue();
    }

    @Test
    void an_outlook_has_an_hour() {
        assertThatThrownBy(() -> new CarbonOutlook(0, List.of())).hasMessageContaining("has no hour");
    }

    private static CarbonOutlook outlook(double... grams) {
        return new CarbonOutlook(0, DoubleStream.of(grams).boxed().toList());
    }
}
