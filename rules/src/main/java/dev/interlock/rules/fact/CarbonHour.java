package dev.interlock.rules.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * The grid's carbon intensity in one hour.
 *
 * @param hour hours since the epoch, UTC
 * @param grams mean of what was heard in it, g/kWh
 * @param readings how often it was heard
 */
public record CarbonHour(long hour, double grams, int readings) {
    public static final long MILLIS = 3_600_000;
    public static final int DAY = 24;

    /** How many days before the present hour are remembered. */
    public static final int DAYS = 7;

    /** The hour in which a moment lies, hours since the epoch. */
    public static long of(long at) {
        return Math.floorDiv(at, MILLIS);
    }

    /**
     * What is remembered after one more reading: a week and the present hour.
     *
     * @param before the earliest first
     * @param grams g/kWh; {@code NaN} where nothing was heard
     */
    public static List<CarbonHour> after(List<CarbonHour> before, long at, double grams) {
        if (Double.isNaN(grams)) {
            return before;
        }
        long hour = of(at);
        List<CarbonHour> after = new ArrayList<>(before);
        CarbonHour last = after.isEmpty() ? new CarbonHour(hour, 0, 0) : after.get(after.size() - 1);
        if (last.hour == hour && !after.isEmpty()) {
            after.set(after.size() - 1, last.and(grams));
        } else {
            after.add(new CarbonHour(hour, grams, 1));
        }
        after.removeIf(each -> each.hour < hour - DAYS * DAY);
        return List.copyOf(after);
    }

    /** Every hour of the day was heard of in an hour before this one: what the next will bring can be said from it. */
    public static boolean coverTheDay(List<CarbonHour> hours) {
        return !hours.isEmpty()
                && hours.stream()
                                .limit(hours.size() - 1L)
                                .map(each -> Math.floorMod(each.hour, DAY))
                                .distinct()
                                .count()
                        == DAY;
    }

    private CarbonHour and(double more) {
        return new CarbonHour(hour, grams + (more - grams) / (readings + 1), readings + 1);
    }
}
