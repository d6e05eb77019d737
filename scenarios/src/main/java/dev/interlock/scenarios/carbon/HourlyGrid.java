package dev.interlock.scenarios.carbon;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.CarbonHour;
import dev.interlock.simulator.carbon.RecordedGrid;
import java.time.Instant;
import java.util.stream.IntStream;

/** A recorded grid hour by hour: in each hour one carbon intensity, as GAIA and the grids' own reports have it. */
public final class HourlyGrid {
    /** Fewer figures than this share of the hours, and the grid is mostly made up. */
    private static final double LEAST_RECORDED = 0.95;

    private final String name;
    private final long first;
    private final double[] grams;
    private final double[] before;

    private HourlyGrid(String name, long first, double[] grams) {
        this.name = name;
        this.first = first;
        this.grams = grams;
        before = new double[grams.length + 1];
        for (int hour = 0; hour < grams.length; hour++) {
            before[hour + 1] = before[hour] + grams[hour];
        }
    }

    /** From figures of consecutive hours, g/kWh, the first hour counted since the epoch. */
    static HourlyGrid of(String name, long first, double... grams) {
        return new HourlyGrid(name, first, grams.clone());
    }

    /** From a recording, each hour as at its beginning; hours that are missing lie between those that are not. */
    static Parsed<HourlyGrid> of(String name, RecordedGrid recorded) {
        long first = Math.floorDiv(recorded.first() + CarbonHour.MILLIS - 1, CarbonHour.MILLIS);
        int hours = (int) (Math.floorDiv(recorded.first() + recorded.span(), CarbonHour.MILLIS) - first);
        if (recorded.figures() < LEAST_RECORDED * hours) {
            return Parsed.refused(
                    "There are %d figures for %,d hours. Give a grid of which no more than 1 hour in 20 is missing."
                            .formatted(recorded.figures(), hours));
        }
        return Parsed.ok(new HourlyGrid(
                name,
                first,
                IntStream.range(0, hours)
                        .mapToDouble(hour -> recorded.gramsPerKilowattHour((first + hour) * CarbonHour.MILLIS))
                        .toArray()));
    }

    /** What its file is called, without the ending. */
    public String name() {
        return name;
    }

    int hours() {
        return grams.length;
    }

    /** The moment at which an hour of the recording begins, epoch milliseconds. */
    long moment(int hour) {
        return (first + hour) * CarbonHour.MILLIS;
    }

    Instant instant(int hour) {
        return Instant.ofEpochMilli(moment(hour));
    }

    /**
     * Of an hour, g/kWh.
     *
     * @param hour since the epoch
     */
    double grams(long hour) {
        return grams[(int) (hour - first)];
    }

    /** Whether an hour, counted since the epoch, is in the recording. */
    boolean recorded(long hour) {
        return hour >= first && hour < first + grams.length;
    }

    /**
     * What one kilowatt costs from one moment to another, g.
     *
     * @param from epoch milliseconds
     * @param until epoch milliseconds
     */
    double carbon(long from, long until) {
        return until(until) - until(from);
    }

    private double until(long moment) {
        double hours = (moment - moment(0)) / (double) CarbonHour.MILLIS;
        int whole = (int) hours;
        return before[whole] + (whole == hours ? 0 : (hours - whole) * grams[whole]);
    }
}
