package dev.interlock.scenarios.carbon;

import dev.interlock.rules.fact.CarbonHour;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Policies as GAIA (Hanafy et al., ASPLOS 2024) has them: a start is now or a number of whole hours later, carbon ahead is known, and a job
 * is taken to be as long as those of its queue are in the mean. Of equals the earliest.
 */
final class GaiaWaiting {
    private final HourlyGrid grid;

    GaiaWaiting(HourlyGrid grid) {
        this.grid = grid;
    }

    /** The most carbon saved an hour until it is done. */
    List<Stint> carbonTime(WaitingJob job) {
        double atOnce = expected(job, job.at());
        return best(
                job,
                start -> (expected(job, start) - atOnce)
                        / (start - job.at() + job.queue().meanMillis()));
    }

    /** The least carbon. */
    List<Stint> lowestWindow(WaitingJob job) {
        return best(job, start -> expected(job, start));
    }

    private double expected(WaitingJob job, long start) {
        return grid.carbon(start, start + job.queue().meanMillis());
    }

    private static List<Stint> best(WaitingJob job, ToDoubleFunction<Long> cost) {
        long best = job.at();
        double least = cost.applyAsDouble(best);
        for (long start = best + CarbonHour.MILLIS; start <= job.latest(); start += CarbonHour.MILLIS) {
            double here = cost.applyAsDouble(start);
            if (here < least) {
                best = start;
                least = here;
            }
        }
        return job.startedAt(best);
    }
}
