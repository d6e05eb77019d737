package dev.interlock.simulator.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WorkTest {
    private static final long DAY = 86_400_000;
    private static final long START = 20_000 * DAY;

    @Test
    void durations_have_the_published_median_and_ninetieth_percentile() {
        assertThat(Durations.quantile(0.5)).isCloseTo(540, within(1.0));
        assertThat(Durations.quantile(0.9)).isCloseTo(6_574, within(1.0));
        assertThat(Durations.mean(28_800)).isBetween(1_500.0, 3_500.0);
    }

    @Test
    void more_jobs_arrive_by_day_than_by_night() {
        List<Long> arrivals = arrivals(0.4, 60);

        assertThat((double) between(arrivals, 9, 11)).isGreaterThan(1.3 * between(arrivals, 2, 4));
    }

    @Test
    void jobs_arrive_as_often_as_the_load_asks_for() {
        double mean = new JobMix(8, JobSpec.standard(), new SplittableRandom(1)).meanGpus() * Durations.mean(28_800);
        double wanted = 0.25 * 192 / mean * 86_400 * 60 * 0.97;

        assertThat((double) arrivals(0.4, 60).size()).isCloseTo(wanted, Percentage.withPercentage(10));
    }

    @Test
    void arrivals_come_in_bursts_and_without_burstiness_they_do_not() {
        assertThat(dispersion(arrivals(0.5, 120))).isGreaterThan(2.5);
        assertThat(dispersion(arrivals(0, 120))).isLessThan(1.8);
    }

    private static List<Long> arrivals(double burstiness, int days) {
        JobSpec spec =
                new JobSpec(0.65, 0.4, 0.4, burstiness, "", 0, 28_800, Scheduling.SIMULATOR, 0, ToleranceTiers.NONE);
        JobArrivals orders = new InventedOrders(spec, 192, 8, START, new SplittableRandom(7));
        List<Long> arrivals = new ArrayList<>();
        while (orders.nextAt() < START + days * DAY) {
            arrivals.add(orders.next().submittedAt() - START);
        }
        return arrivals;
    }

    private static long between(List<Long> arrivals, int fromHour, int toHour) {
        return arrivals.stream()
                .filter(at -> at % DAY >= fromHour * 3_600_000L && at % DAY < toHour * 3_600_000L)
                .count();
    }

    /** Variance over mean of the hourly counts of one hour of the day, which takes the daily shape out. */
    private static double dispersion(List<Long> arrivals) {
        int days = 120;
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            double[] counts = new double[days];
            for (long at : arrivals) {
                if (at / 3_600_000 % 24 == hour) {
                    counts[(int) (at / DAY)]++;
                }
            }
            double mean = Arrays.stream(counts).average().orElseThrow();
            double variance = Arrays.stream(counts)
                            .map(count -> (count - mean) * (count - mean))
                            .sum()
                    / (days - 1);
            sum += variance / mean;
        }
        return sum / 24;
    }
}
