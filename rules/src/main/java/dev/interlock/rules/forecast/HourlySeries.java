package dev.interlock.rules.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** A figure hour by hour, in UTC; {@code NaN} for an hour of which it is not known. Whole days: what is left of the last one is not there. */
public final class HourlySeries {
    static final int DAY = 24;
    static final int WEEK = 7 * DAY;

    private final Instant from;
    private final double[] values;

    private HourlySeries(Instant from, double[] values) {
        this.from = from;
        this.values = values;
    }

    /**
     * From the beginning of a day.
     *
     * @param values one each hour from then on; an unfinished last day is left out
     */
    public static HourlySeries of(LocalDate from, double[] values) {
        return new HourlySeries(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(), Arrays.copyOf(values, values.length / DAY * DAY));
    }

    /** How many days there are. */
    public int days() {
        return values.length / DAY;
    }

    int hours() {
        return values.length;
    }

    double at(int hour) {
        return values[hour];
    }

    Instant instant(int hour) {
        return from.plus(Duration.ofHours(hour));
    }

    LocalDate date(int day) {
        return from.plus(day, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Which hour of the week it is, from Monday's first. */
    int hourOfWeek(int hour) {
        return ((date(0).getDayOfWeek().getValue() - 1) * DAY + hour) % WEEK;
    }

    /** As it was known after so many days. */
    HourlySeries until(int days) {
        return new HourlySeries(from, Arrays.copyOf(values, days * DAY));
    }

    /** What a day cost, where half of it is known: as much as was forecast for the hours that are not. */
    double day(int day, double[] forecast, int offset) {
        double known = 0;
        double expected = 0;
        int count = 0;
        double all = 0;
        for (int hour = 0; hour < DAY; hour++) {
            double value = values[day * DAY + hour];
            all += forecast[offset + hour];
            if (!Double.isNaN(value)) {
                known += value;
                expected += forecast[offset + hour];
                count++;
            }
        }
        return count * 2 < DAY ? Double.NaN : known + all - expected;
    }
}
