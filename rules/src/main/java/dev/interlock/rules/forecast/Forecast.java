package dev.interlock.rules.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What the next days will cost. A pure function of the past.
 *
 * @param basis what it rests on, as a sentence; where that is little, it says so
 * @param profile how much more or less than usual an hour brings
 * @param days those to come, in their order
 * @param quality how far off such forecasts were so far
 * @param anomalies what did not fit, the oldest first
 */
public record Forecast(
        String basis, Profile profile, List<DayAhead> days, ForecastQuality quality, List<CostAnomaly> anomalies) {
    /** The limit by which anomalies are found. */
    public static final String ANOMALY_LIMIT = "cost-anomaly";

    public Forecast {
        days = List.copyOf(days);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Goes on from a series.
     *
     * @param days how many days to forecast
     * @param deviations how many robust standard deviations off is an anomaly
     * @throws IllegalArgumentException no day is known, or none is to be forecast
     */
    public static Forecast of(HourlySeries series, int days, double deviations) {
        if (series.days() < 1 || days < 1) {
            throw new IllegalArgumentException("From %d days nothing can be said of %d more. Wait for a day to end."
                    .formatted(series.days(), days));
        }
        Backtest backtest = Backtest.of(series, days);
        DayForecast now = backtest.origins().get(backtest.origins().size() - 1);
        Intervals intervals = Intervals.at(backtest, days, series.days());
        List<DayAhead> ahead = new ArrayList<>();
        double sum = 0;
        for (int day = 1; day <= days; day++) {
            double expected = now.forecast(day);
            sum += expected;
            ahead.add(new DayAhead(
                    series.date(series.days() + day - 1), intervals.day(day, expected), intervals.sum(day, sum)));
        }
        Profile profile = Profile.of(series);
        return new Forecast(
                basis(series, profile),
                profile,
                ahead,
                ForecastQuality.of(backtest, days),
                Anomalies.of(backtest, deviations));
    }

    private static String basis(HourlySeries series, Profile profile) {
        return switch (profile.basis()) {
            case HOURS_OF_THE_WEEK -> "From %d days, hour of the week by hour of the week.".formatted(series.days());
            case HOURS_OF_THE_DAY ->
                "From %d days, hour of the day by hour of the day: weekends are not known until there are two weeks."
                        .formatted(series.days());
            case NOTHING -> "From %d day: the same for every hour, until there is more.".formatted(series.days());
        };
    }
}
