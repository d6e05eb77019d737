package dev.interlock.rules.forecast;

/**
 * How far off forecasts of a day were, up to a week ahead, each made from what was known before. {@code NaN} where nothing could be
 * judged.
 *
 * @param days how many forecasts of a day were judged
 * @param meanError the mean distance, in dollars a day
 * @param percentError the mean distance, in % of what the day cost
 * @param naiveError the mean distance of the same hour a week before, day by day
 * @param flatError the mean distance of the mean of two weeks
 * @param within80 how many of a hundred outcomes lay within what was given for 80
 * @param within95 how many of a hundred outcomes lay within what was given for 95
 */
public record ForecastQuality(
        int days,
        double meanError,
        double percentError,
        double naiveError,
        double flatError,
        double within80,
        double within95) {
    private static final int WEEK_AHEAD = 7;

    static ForecastQuality of(Backtest backtest, int horizon) {
        int ahead = Math.min(WEEK_AHEAD, horizon);
        Tally tally = new Tally();
        for (DayForecast origin : backtest.origins()) {
            Intervals intervals = Intervals.at(backtest, ahead, origin.day());
            for (int day = 1; day <= ahead; day++) {
                double actual = origin.actual(backtest.series(), day);
                if (!Double.isNaN(actual)) {
                    tally.add(origin, day, actual, intervals.day(day, origin.forecast(day)));
                }
            }
        }
        return tally.quality();
    }

    private static final class Tally {
        private int days;
        private int costly;
        private int ranged;
        private double off;
        private double percent;
        private double naive;
        private double flat;
        private int in80;
        private int in95;

        void add(DayForecast origin, int ahead, double actual, Range range) {
            days++;
            double distance = Math.abs(actual - origin.forecast(ahead));
            off += distance;
            naive += Math.abs(actual - DayForecast.sum(origin.each().get(Backtest.NAIVE), ahead));
            flat += Math.abs(actual - DayForecast.sum(origin.each().get(Backtest.MEAN), ahead));
            if (actual > 0) {
                costly++;
                percent += 100 * distance / actual;
            }
            if (!Double.isNaN(range.low80())) {
                ranged++;
                in80 += range.low80() <= actual && actual <= range.high80() ? 1 : 0;
                in95 += range.low95() <= actual && actual <= range.high95() ? 1 : 0;
            }
        }

        ForecastQuality quality() {
            return new ForecastQuality(
                    days,
                    off / days,
                    percent / costly,
                    naive / days,
                    flat / days,
                    100.0 * in80 / ranged,
                    100.0 * in95 / ranged);
        }
    }
}
