package dev.interlock.scenarios.carbon;

import dev.interlock.rules.fact.CarbonHour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** What nobody could have done better who knew carbon and length of every job; a lower bound, as there is room for all. */
final class HindsightWaiting {
    private final HourlyGrid grid;

    HindsightWaiting(HourlyGrid grid) {
        this.grid = grid;
    }

    /**
     * The start with the least carbon. Carbon changes in a straight line between starts at which an hour begins or ends with the job, so the
     * least is at one of those, now or at the latest.
     */
    List<Stint> bestStart(WaitingJob job) {
        long best = LongStream.concat(
                        LongStream.of(job.at(), job.latest()),
                        LongStream.concat(
                                hours(job.at(), job.latest()),
                                hours(job.at() + job.lasting(), job.latest() + job.lasting())
                                        .map(end -> end - job.lasting())))
                .boxed()
                .min(Comparator.comparingDouble((Long start) -> grid.carbon(start, start + job.lasting()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return job.startedAt(best);
    }

    /** The cleanest hours until it has to be done, suspended between: Wait AWhile, as GAIA has it. */
    List<Stint> bestHours(WaitingJob job) {
        List<Stint> cleanest = new ArrayList<>();
        long end = job.latest() + job.lasting();
        for (long from = job.at(); from < end; from = next(from)) {
            cleanest.add(new Stint(from, Math.min(next(from), end)));
        }
        cleanest.sort(Comparator.comparingDouble(hour -> grid.grams(CarbonHour.of(hour.from()))));
        List<Stint> taken = new ArrayList<>();
        long left = job.lasting();
        for (Stint hour : cleanest) {
            long ran = Math.min(left, hour.until() - hour.from());
            if (ran > 0) {
                taken.add(new Stint(hour.from(), hour.from() + ran));
            }
            left -= ran;
        }
        taken.sort(Comparator.comparingLong(Stint::from));
        return taken;
    }

    private static LongStream hours(long from, long until) {
        return LongStream.iterate(next(from), hour -> hour <= until, HindsightWaiting::next);
    }

    private static long next(long moment) {
        return (CarbonHour.of(moment) + 1) * CarbonHour.MILLIS;
    }
}
