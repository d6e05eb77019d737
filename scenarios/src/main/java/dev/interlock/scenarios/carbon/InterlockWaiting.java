package dev.interlock.scenarios.carbon;

import dev.interlock.rules.carbon.CarbonOutlook;
import dev.interlock.rules.carbon.CleanestStart;
import dev.interlock.rules.fact.CarbonHour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The reckoning of the delivered rules themselves. A job is taken to be as long as those of its queue are in the mean. */
final class InterlockWaiting {
    private static final int HEARD = CarbonHour.DAYS * CarbonHour.DAY;

    private final HourlyGrid grid;
    private final double least;
    private final Map<Long, CarbonOutlook> expected = new HashMap<>();

    /**
     * On a grid.
     *
     * @param least the limit {@code carbon-saving}: the share of its carbon below which it is not worth waiting
     */
    InterlockWaiting(HourlyGrid grid, double least) {
        this.grid = grid;
        this.least = least;
    }

    /** Carbon ahead is known. */
    List<Stint> ahead(WaitingJob job) {
        long present = CarbonHour.of(job.at());
        CarbonOutlook truth = new CarbonOutlook(
                present,
                LongStream.rangeClosed(present, CarbonHour.of(job.end()))
                        .mapToObj(grid::grams)
                        .toList());
        return job.startedAt(start(truth, job.at(), job));
    }

    /** Nothing ahead is known, and each hour decides anew, as the rules do. */
    List<Stint> heard(WaitingJob job) {
        long now = job.at();
        while (now < job.latest() && start(expected(CarbonHour.of(now)), now, job) > now) {
            now = Math.min((CarbonHour.of(now) + 1) * CarbonHour.MILLIS, job.latest());
        }
        return job.startedAt(now);
    }

    private long start(CarbonOutlook outlook, long now, WaitingJob job) {
        return CleanestStart.within(outlook, now, job.latest(), job.meanSeconds(), least);
    }

    private CarbonOutlook expected(long present) {
        return expected.computeIfAbsent(
                present,
                hour -> CarbonOutlook.expected(
                        LongStream.rangeClosed(hour - HEARD, hour)
                                .mapToObj(each -> new CarbonHour(each, grid.grams(each), 1))
                                .toList(),
                        hour * CarbonHour.MILLIS));
    }
}
