package dev.interlock.rules.forecast;

import dev.interlock.rules.metric.Median;
import java.util.stream.IntStream;

/**
 * A level with a trend that dies away, and the profile of the week upon it: exponential smoothing of daily medians (Gardner and
 * McKenzie, "Forecasting trends in time series", 1985).
 *
 * @param level how much of a day's news moves the level, from 0 to 1
 * @param trend how much of that moves the trend
 * @param damping what is left of a trend a day later
 */
record Smoothed(double level, double trend, double damping) implements Predictor {
    private static final double LITTLE = 0.05;

    @Override
    public double[] next(HourlySeries known, Profile profile, int hours) {
        double at = Double.NaN;
        double rise = 0;
        for (int day = 0; day < known.days(); day++) {
            double seen = seen(known, profile, day);
            double expected = at + damping * rise;
            if (Double.isNaN(at)) {
                at = seen;
            } else if (Double.isNaN(seen)) {
                at = expected;
                rise *= damping;
            } else {
                double before = at;
                at = expected + level * (seen - expected);
                rise = damping * rise + trend * (at - before - damping * rise);
            }
        }
        double[] next = new double[hours];
        double sum = 0;
        double left = 1;
        for (int hour = 0; hour < hours; hour++) {
            if (hour % HourlySeries.DAY == 0) {
                left *= damping;
                sum += left * rise;
            }
            next[hour] = Math.max(0, (at + sum) * (1 + profile.at(known, known.hours() + hour)));
        }
        return next;
    }

    /** The day's median without the profile; an hour that brings next to nothing says nothing of the level. */
    private static double seen(HourlySeries known, Profile profile, int day) {
        return Median.of(IntStream.range(day * HourlySeries.DAY, (day + 1) * HourlySeries.DAY)
                .filter(hour -> !Double.isNaN(known.at(hour)) && profile.at(known, hour) > LITTLE - 1)
                .mapToDouble(hour -> known.at(hour) / (1 + profile.at(known, hour)))
                .sorted()
                .toArray());
    }
}
