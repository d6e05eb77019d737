package dev.interlock.rules.forecast;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Costs hour by hour, drawn from a seed: 100 $ an hour, and noise of 5 $. */
enum DrawnSeries {
    /** Twice as much by day as by night, half on weekends. */
    WEEKLY,
    /** As weekly, and a percent more each day. */
    GROWING,
    /** As weekly; after seven weeks it is half as much again. */
    SHIFTED,
    /** As weekly, with a hole of two days and one hour in ten missing. */
    HOLED,
    /** As weekly, and one hour in a hundred costs ten times as much. */
    SPIKED,
    /** No pattern: noise around the same. */
    FLAT,
    /** No pattern: each hour somewhat more or less than the last. */
    WANDERING;

    boolean hasPattern() {
        return this != FLAT && this != WANDERING;
    }

    HourlySeries of(int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[days * 24];
        double walk = 100;
        for (int hour = 0; hour < values.length; hour++) {
            int day = hour / 24;
            double noise = 5 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2;
            double weekly = (day % 7 >= 5 ? 50 : 100) * (1 - 0.33 * Math.cos(2 * Math.PI * (hour % 24) / 24));
            walk = Math.max(20, walk + noise / 5);
            values[hour] = switch (this) {
                case WEEKLY -> weekly + noise;
                case GROWING -> weekly * (1 + 0.01 * day) + noise;
                case SHIFTED -> weekly * (day >= 49 ? 1.5 : 1) + noise;
                case HOLED -> random.nextInt(10) == 0 || day == 40 || day == 41 ? Double.NaN : weekly + noise;
                case SPIKED -> (random.nextInt(100) == 0 ? 10 : 1) * weekly + noise;
                case FLAT -> 100 + noise;
                case WANDERING -> walk + noise;
            };
        }
        return HourlySeries.of(LocalDate.parse("2026-01-05"), values);
    }
}
