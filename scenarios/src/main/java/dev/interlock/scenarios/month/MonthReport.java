package dev.interlock.scenarios.month;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How a controller lasted.
 *
 * @param minutes how long, in simulated minutes
 * @param down from each kill to the first turn that was decided after it, in real time, the supervisor's wait included
 * @param verdict what the check of the whole chain says at the end, archives included
 * @param intact that check and each before it found nothing
 */
public record MonthReport(int minutes, List<MonthDay> days, List<Duration> down, String verdict, boolean intact) {
    public MonthReport {
        days = List.copyOf(days);
        down = List.copyOf(down);
    }

    /** The share of the time in which it decided. */
    public double availability() {
        return 1 - total().toMillis() / (minutes * 60_000.0);
    }

    /** How long it was down altogether. */
    public Duration total() {
        return down.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The longest that it was down once. */
    public Duration longest() {
        return down.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** How much something grows in a day: the line with the least squares through all days from one on. */
    public double aDay(ToLongFunction<MonthDay> value, int from) {
        List<MonthDay> seen = days.stream().filter(day -> day.day() >= from).toList();
        double middle = seen.stream().mapToInt(MonthDay::day).average().orElse(0);
        double mean = seen.stream().mapToLong(value).average().orElse(0);
        double products = seen.stream()
                .mapToDouble(day -> (day.day() - middle) * (value.applyAsLong(day) - mean))
                .sum();
        double squares = seen.stream()
                .mapToDouble(day -> (day.day() - middle) * (day.day() - middle))
                .sum();
        return squares == 0 ? Double.NaN : products / squares;
    }

    /** The highest of something among the days from one to another, the last one not included. */
    public long highest(ToLongFunction<MonthDay> value, int from, int before) {
        return days.stream()
                .filter(day -> day.day() >= from && day.day() < before)
                .mapToLong(value)
                .max()
                .orElse(0);
    }
}
