package dev.interlock.rules.forecast;

import dev.interlock.rules.metric.Median;
import java.util.ArrayList;
import java.util.List;

/**
 * How much more or less than usual an hour of the week brings, as a share of the usual: the median over the last weeks of its distance
 * from the week's own mean, so that neither growth nor a single spike counts as a habit. Hours of the day where there are fewer than two weeks, and nothing
 * where there are fewer than two days.
 */
public record Profile(Basis basis, List<Double> byHour) {
    private static final int MOST_PERIODS = 6;

    /** What it is made of. */
    public enum Basis {
        HOURS_OF_THE_WEEK(HourlySeries.WEEK),
        HOURS_OF_THE_DAY(HourlySeries.DAY),
        NOTHING(1);

        private final int period;

        Basis(int period) {
            this.period = period;
        }
    }

    public Profile {
        byHour = List.copyOf(byHour);
    }

    public static Profile of(HourlySeries known) {
        for (Basis basis : List.of(Basis.HOURS_OF_THE_WEEK, Basis.HOURS_OF_THE_DAY)) {
            if (known.hours() >= 2 * basis.period) {
                return of(known, basis);
            }
        }
        return new Profile(Basis.NOTHING, List.of(0.0));
    }

    private static Profile of(HourlySeries known, Basis basis) {
        int period = basis.period;
        int periods = Math.min(MOST_PERIODS * HourlySeries.WEEK / period, known.hours() / period);
        List<List<Double>> distances = new ArrayList<>();
        for (int hour = 0; hour < period; hour++) {
            distances.add(new ArrayList<>());
        }
        for (int back = 1; back <= periods; back++) {
            int from = known.hours() - back * period;
            double mean = mean(known, from, period);
            for (int hour = from; hour < from + period; hour++) {
                if (!Double.isNaN(known.at(hour)) && mean > 0) {
                    distances.get(known.hourOfWeek(hour) % period).add(known.at(hour) / mean - 1);
                }
            }
        }
        List<Double> medians = distances.stream()
                .map(each -> each.isEmpty()
                        ? 0.0
                        : Median.of(each.stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray()))
                .toList();
        double middle =
                medians.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Profile(basis, medians.stream().map(each -> each - middle).toList());
    }

    /** Where at least half of it is known. */
    private static double mean(HourlySeries known, int from, int period) {
        double sum = 0;
        int count = 0;
        for (int hour = from; hour < from + period; hour++) {
            if (!Double.isNaN(known.at(hour))) {
                sum += known.at(hour);
                count++;
            }
        }
        return count * 2 < period ? Double.NaN : sum / count;
    }

    double at(HourlySeries known, int hour) {
        return byHour.get(known.hourOfWeek(hour) % byHour.size());
    }
}
