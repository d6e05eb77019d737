package dev.interlock.rules.forecast;

import dev.interlock.rules.metric.Median;
import java.util.ArrayList;
import java.util.List;

/** What did not fit: outcomes that are further off than robust deviations of earlier errors allow. Iglewicz and Hoaglin, 1993. */
final class Anomalies {
    /** Fewer errors do not say how far off is usual. */
    private static final int LEAST = 7;
    /** Of a normal distribution, the median distance in standard deviations. */
    private static final double MEDIAN_DISTANCE = 0.6745;
    /** Of the expected: where errors are next to nothing, what is nearer than that is no anomaly. */
    private static final double NEXT_TO_NOTHING = 0.01;

    private final Backtest backtest;
    private final double deviations;
    private final List<Double> days = new ArrayList<>();
    private final List<Double> hours = new ArrayList<>();
    private final List<CostAnomaly> found = new ArrayList<>();

    private Anomalies(Backtest backtest, double deviations) {
        this.backtest = backtest;
        this.deviations = deviations;
    }

    static List<CostAnomaly> of(Backtest backtest, double deviations) {
        Anomalies anomalies = new Anomalies(backtest, deviations);
        backtest.origins().forEach(anomalies::day);
        return anomalies.found;
    }

    private void day(DayForecast origin) {
        double actual = origin.actual(backtest.series(), 1);
        if (Double.isNaN(actual)) {
            return;
        }
        int hour = origin.day() * HourlySeries.DAY;
        int before = found.size();
        judge(hour, HourlySeries.DAY, actual, origin.forecast(1), days);
        boolean whole = found.size() > before;
        List<Double> errors = new ArrayList<>();
        for (int each = 0; each < HourlySeries.DAY; each++) {
            double value = backtest.series().at(hour + each);
            if (!Double.isNaN(value)) {
                if (!whole) {
                    judge(hour + each, 1, value, origin.blend()[each], hours);
                }
                errors.add(value - origin.blend()[each]);
            }
        }
        days.add(actual - origin.forecast(1));
        hours.addAll(errors);
    }

    private void judge(int hour, int length, double actual, double expected, List<Double> errors) {
        if (errors.size() < LEAST * (length == 1 ? HourlySeries.DAY : 1)) {
            return;
        }
        double middle = median(errors);
        double usual =
                median(errors.stream().map(each -> Math.abs(each - middle)).toList());
        double off = actual - expected - middle;
        double deviation = MEDIAN_DISTANCE * Math.abs(off) / Math.max(usual, NEXT_TO_NOTHING * Math.abs(expected));
        if (deviation > deviations) {
            found.add(new CostAnomaly(
                    backtest.series().instant(hour),
                    length,
                    actual,
                    expected,
                    deviation,
                    "%.2f $ were forecast for it the evening before, and half of %d %s were off by less than %.2f $."
                            .formatted(expected, errors.size(), length == 1 ? "hours" : "days", usual)));
        }
    }

    private static double median(List<Double> values) {
        return Median.of(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }
}
