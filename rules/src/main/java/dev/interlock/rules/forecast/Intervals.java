package dev.interlock.rules.forecast;

import java.util.ArrayList;
import java.util.List;

/** How far off forecasts were until a day, by how many days ahead they were, for single days and for all days until then. */
final class Intervals {
    /** With as many, an interval of 95 % has a bound of its own; before, those of a shorter time are stretched. */
    private static final int ENOUGH = 20;

    private final List<Residuals> days = new ArrayList<>();
    private final List<Residuals> sums = new ArrayList<>();

    private Intervals(int horizon) {
        for (int ahead = 0; ahead < horizon; ahead++) {
            days.add(new Residuals());
            sums.add(new Residuals());
        }
    }

    /** By all outcomes that were known after so many days. */
    static Intervals at(Backtest backtest, int horizon, int then) {
        Intervals intervals = new Intervals(horizon);
        for (DayForecast origin : backtest.origins()) {
            double sum = 0;
            for (int ahead = 1; ahead <= horizon && origin.day() + ahead <= then; ahead++) {
                double off = origin.actual(backtest.series(), ahead) - origin.forecast(ahead);
                intervals.days.get(ahead - 1).add(off);
                sum += off;
                intervals.sums.get(ahead - 1).add(sum);
            }
        }
        return intervals;
    }

    /** Of one day; errors of a day grow with the root of the time, where they are not known. */
    Range day(int ahead, double expected) {
        int known = known(days, ahead);
        return days.get(known - 1).around(expected, Math.sqrt((double) ahead / known));
    }

    /** Of all days until one; their errors grow with the time at most. */
    Range sum(int ahead, double expected) {
        int known = known(sums, ahead);
        return sums.get(known - 1).around(expected, (double) ahead / known);
    }

    private static int known(List<Residuals> residuals, int ahead) {
        int known = ahead;
        while (known > 1 && residuals.get(known - 1).size() < ENOUGH) {
            known--;
        }
        return known;
    }
}
