package dev.interlock.rules.forecast;

import java.util.Arrays;

/** What anybody would say: nothing that is better than chance may be worse. */
final class Naive {
    private static final int WEEKS_BACK = 4;

    private Naive() {}

    /** As in the same hour a week before. */
    static double[] lastWeek(HourlySeries known, Profile profile, int hours) {
        double mean = recent(known);
        double[] next = new double[hours];
        for (int hour = 0; hour < hours; hour++) {
            next[hour] = mean;
            int same = known.hours() + hour % HourlySeries.WEEK - HourlySeries.WEEK;
            for (int back = 0; back < WEEKS_BACK && same >= 0; back++, same -= HourlySeries.WEEK) {
                if (!Double.isNaN(known.at(same))) {
                    next[hour] = known.at(same);
                    break;
                }
            }
        }
        return next;
    }

    /** As in the mean of the last two weeks. */
    static double[] mean(HourlySeries known, Profile profile, int hours) {
        double[] next = new double[hours];
        Arrays.fill(next, recent(known));
        return next;
    }

    /** Of the last two weeks in which anything is known. */
    private static double recent(HourlySeries known) {
        double sum = 0;
        int count = 0;
        for (int hour = known.hours() - 1;
                hour >= 0 && (count == 0 || hour >= known.hours() - 2 * HourlySeries.WEEK);
                hour--) {
            if (!Double.isNaN(known.at(hour))) {
                sum += known.at(hour);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
