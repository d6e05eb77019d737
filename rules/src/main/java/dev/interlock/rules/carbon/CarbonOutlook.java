package dev.interlock.rules.carbon;

import dev.interlock.rules.fact.CarbonHour;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the grid's carbon intensity will be, hour by hour.
 *
 * @param from hours since the epoch, UTC
 * @param grams of that hour and those after it, g/kWh; after the last one the last day repeats
 */
public record CarbonOutlook(long from, List<Double> grams) {
    private static final int AHEAD = 48;

    /** What a day counts of the day after it. */
    private static final double OLDER = 0.7;

    /** After so many hours the distance of the present hour from the usual one counts for 37 %. */
    private static final double FADING_HOURS = 12;

    /**
     * @throws IllegalArgumentException no hour is given
     */
    public CarbonOutlook {
        grams = List.copyOf(grams);
        if (grams.isEmpty()) {
            throw new IllegalArgumentException("An outlook has no hour. Give that of the present at least.");
        }
    }

    /**
     * What is to be expected from the last days, of which the later count for more, and from how far the present hour is from them.
     *
     * @param hours what is remembered, covering {@link CarbonHour#coverTheDay the day}
     * @param now epoch milliseconds
     */
    public static CarbonOutlook expected(List<CarbonHour> hours, long now) {
        long present = CarbonHour.of(now);
        Map<Long, Double> known =
                hours.stream().collect(Collectors.toMap(CarbonHour::hour, CarbonHour::grams, (former, later) -> later));
        double[] usual = IntStream.range(0, CarbonHour.DAY)
                .mapToDouble(hour -> usual(known, present + hour))
                .toArray();
        double distance = known.getOrDefault(present, usual[0]) - usual[0];
        return new CarbonOutlook(
                present,
                IntStream.range(0, AHEAD)
                        .mapToObj(hour -> usual[hour % CarbonHour.DAY] + distance * Math.exp(-hour / FADING_HOURS))
                        .toList());
    }

    private static double usual(Map<Long, Double> known, long hour) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int day = 1; day <= CarbonHour.DAYS; day++, weight *= OLDER) {
            Double grams = known.get(hour - (long) day * CarbonHour.DAY);
            if (grams != null) {
                sum += weight * grams;
                weights += weight;
            }
        }
        return sum / weights;
    }

    /**
     * The mean while something runs, g/kWh.
     *
     * @param start epoch milliseconds, not before the first hour
     * @param seconds how long it runs, more than 0
     */
    public double mean(long start, double seconds) {
        double hours = seconds * 1000 / CarbonHour.MILLIS;
        double begin = (start - from * CarbonHour.MILLIS) / (double) CarbonHour.MILLIS;
        double end = begin + hours;
        double sum = 0;
        for (int hour = (int) begin; hour < end; hour++) {
            sum += at(hour) * (Math.min(end, hour + 1.0) - Math.max(begin, hour));
        }
        return sum / hours;
    }

    private double at(int hour) {
        int beyond = hour - grams.size();
        int period = Math.min(CarbonHour.DAY, grams.size());
        return grams.get(beyond < 0 ? hour : grams.size() - period + beyond % period);
    }
}
