package dev.interlock.scenarios.carbon;

import dev.interlock.rules.carbon.CarbonOutlook;
import dev.interlock.rules.carbon.CleanestStart;
import dev.interlock.rules.fact.CarbonHour;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/** Plain policies that know the present hour and those before it, and decide once. */
final class CausalWaiting {
    private static final int DAY = CarbonHour.DAY;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final double CLEAN = 0.3;

    private final HourlyGrid grid;

    CausalWaiting(HourlyGrid grid) {
        this.grid = grid;
    }

    /** Each hour is expected to be as it was when it last came. */
    List<Stint> yesterday(WaitingJob job) {
        long present = CarbonHour.of(job.at());
        return expecting(job, ahead -> grid.grams(present + Math.floorMod(ahead - 1, DAY) + 1 - DAY));
    }

    /** Each hour is expected to be as it was in the mean of the last seven days. */
    List<Stint> week(WaitingJob job) {
        long present = CarbonHour.of(job.at());
        return expecting(job, ahead -> LongStream.rangeClosed(1, WEEK)
                .mapToDouble(day -> grid.grams(present + Math.floorMod(ahead, DAY) - day * DAY))
                .average()
                .orElseThrow());
    }

    private List<Stint> expecting(WaitingJob job, LongToDoubleFunction grams) {
        long present = CarbonHour.of(job.at());
        List<Double> ahead = LongStream.rangeClosed(0, CarbonHour.of(job.end()) - present)
                .mapToObj(hour -> hour == 0 ? grid.grams(present) : grams.applyAsDouble(hour))
                .toList();
        return job.startedAt(
                CleanestStart.within(new CarbonOutlook(present, ahead), job.at(), job.latest(), job.meanSeconds(), 0));
    }

    /** The first hour that is no dirtier than three in ten of the last thirty days. */
    List<Stint> threshold(WaitingJob job) {
        double clean = clean(CarbonHour.of(job.at()));
        long start = job.at();
        while (start < job.latest() && grid.grams(CarbonHour.of(start)) > clean) {
            start = Math.min((CarbonHour.of(start) + 1) * CarbonHour.MILLIS, job.latest());
        }
        return job.startedAt(start);
    }

    private double clean(long present) {
        double[] heard = LongStream.rangeClosed(present - MONTH * DAY, present)
                .filter(grid::recorded)
                .mapToDouble(grid::grams)
                .sorted()
                .toArray();
        double rank = CLEAN * (heard.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, heard.length - 1);
        return heard[below] + (rank - below) * (heard[above] - heard[below]);
    }
}
