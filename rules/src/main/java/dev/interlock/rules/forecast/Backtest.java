package dev.interlock.rules.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Every day of the past, forecast from what was known before it. Predictors are weighted by how far off they had been until then, so
 * that nothing is judged by what it was chosen by.
 */
final class Backtest {
    static final int NAIVE = 0;
    static final int MEAN = 1;

    private static final List<Predictor> PREDICTORS = List.of(
            Naive::lastWeek,
            Naive::mean,
            new Smoothed(0.1, 0, 0),
            new Smoothed(0.3, 0.1, 0.99),
            new Smoothed(0.8, 0, 0));
    /** As most would do without having seen anything. */
    private static final int FIRST = 2;
    /** What lies further back is another fleet. */
    private static final int MOST_ORIGINS = 180;

    private static final int REMEMBERED = 28;
    private static final int LEAST_DAYS = 3;
    private static final int TWO_WEEKS = 14;

    private final HourlySeries series;
    private final int horizon;
    private final List<DayForecast> origins = new ArrayList<>();

    private Backtest(HourlySeries series, int horizon) {
        this.series = series;
        this.horizon = horizon;
    }

    /** Of all days that can be forecast, and last of the days to come. */
    static Backtest of(HourlySeries series, int horizon) {
        Backtest backtest = new Backtest(series, horizon);
        int first = Math.min(series.days(), series.days() >= TWO_WEEKS + TWO_WEEKS / 2 ? TWO_WEEKS : LEAST_DAYS);
        for (int day = Math.max(first, series.days() - MOST_ORIGINS); day <= series.days(); day++) {
            backtest.forecast(day);
        }
        return backtest;
    }

    private void forecast(int day) {
        HourlySeries known = series.until(day);
        Profile profile = Profile.of(known);
        List<double[]> each = PREDICTORS.stream()
                .map(predictor -> predictor.next(known, profile, horizon * HourlySeries.DAY))
                .toList();
        double[] weights = weights(day);
        double[] blend = new double[horizon * HourlySeries.DAY];
        for (int predictor = 0; predictor < weights.length; predictor++) {
            for (int hour = 0; hour < blend.length; hour++) {
                blend[hour] += weights[predictor] * each.get(predictor)[hour];
            }
        }
        origins.add(new DayForecast(day, each, blend));
    }

    /** One over the fourth power of its mean error; what was never off by much counts for most. */
    private double[] weights(int day) {
        double[] sums = new double[PREDICTORS.size()];
        int count = 0;
        for (DayForecast origin : origins.subList(Math.max(0, origins.size() - REMEMBERED), origins.size())) {
            for (double[] errors : origin.errors(series, day)) {
                if (!Double.isNaN(errors[0])) {
                    count++;
                    for (int predictor = 0; predictor < sums.length; predictor++) {
                        sums[predictor] += errors[predictor];
                    }
                }
            }
        }
        double[] weights = new double[sums.length];
        if (count == 0) {
            weights[FIRST] = 1;
            return weights;
        }
        double least = Double.MAX_VALUE;
        for (double sum : sums) {
            least = Math.min(least, sum);
        }
        double all = 0;
        for (int predictor = 0; predictor < sums.length; predictor++) {
            weights[predictor] = sums[predictor] <= least ? 1 : Math.pow(least / sums[predictor], 4);
            all += weights[predictor];
        }
        for (int predictor = 0; predictor < sums.length; predictor++) {
            weights[predictor] /= all;
        }
        return weights;
    }

    HourlySeries series() {
        return series;
    }

    /** In their order; the last is of what is still to come. */
    List<DayForecast> origins() {
        return origins;
    }
}
