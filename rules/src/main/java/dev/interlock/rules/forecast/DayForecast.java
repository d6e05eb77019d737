package dev.interlock.rules.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What was forecast at the end of one day, from what was known then.
 *
 * @param day how many days were known
 * @param each what each predictor said, hour by hour
 * @param blend all of them, weighted
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record DayForecast(int day, List<double[]> each, double[] blend) {
    private static final int WEEK_AHEAD = 7;

    /** What a day that was forecast cost; {@code NaN} for one that is not there, or of which too little is known. */
    double actual(HourlySeries series, int ahead) {
        return day + ahead > series.days()
                ? Double.NaN
                : series.day(day + ahead - 1, blend, (ahead - 1) * HourlySeries.DAY);
    }

    double forecast(int ahead) {
        return sum(blend, ahead);
    }

    static double sum(double[] hours, int ahead) {
        double sum = 0;
        for (int hour = (ahead - 1) * HourlySeries.DAY; hour < ahead * HourlySeries.DAY; hour++) {
            sum += hours[hour];
        }
        return sum;
    }

    /** By how much each predictor was off on the days of its first week that were over at a later day; empty for none. */
    List<double[]> errors(HourlySeries series, int then) {
        List<double[]> errors = new ArrayList<>();
        for (int ahead = 1; ahead <= WEEK_AHEAD && day + ahead <= then; ahead++) {
            double[] off = new double[each.size()];
            for (int predictor = 0; predictor < off.length; predictor++) {
                double[] said = each.get(predictor);
                off[predictor] =
                        Math.abs(series.day(day + ahead - 1, said, (ahead - 1) * HourlySeries.DAY) - sum(said, ahead));
            }
            errors.add(off);
        }
        return errors;
    }
}
