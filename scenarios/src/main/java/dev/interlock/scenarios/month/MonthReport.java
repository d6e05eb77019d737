package dev.interlock.scenarios.month;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

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

    /**
     * How much the heap grows in a day, in bytes: the line through all days with the least squares, each life about its own middle, as
     * each begins anew.
     */
    public double heapADay() {
        return slope(MonthDay::heap, true);
    }

    /** How much the data folder grows in a day, in bytes, from a day on. */
    public double folderADay(int from) {
        return new MonthReport(
                        minutes, days.stream().filter(day -> day.day() >= from).toList(), down, verdict, intact)
                .slope(MonthDay::folder, false);
    }

    private double slope(ToLongFunction<MonthDay> value, boolean byLife) {
        double products = 0;
        double squares = 0;
        for (int life : days.stream()
                .mapToInt(day -> byLife ? day.life() : 0)
                .distinct()
                .toArray()) {
            List<MonthDay> own =
                    days.stream().filter(day -> !byLife || day.life() == life).toList();
            double middle = own.stream().mapToInt(MonthDay::day).average().orElse(0);
            double mean = own.stream().mapToLong(value).average().orElse(0);
            products += IntStream.range(0, own.size())
                    .mapToDouble(i -> (own.get(i).day() - middle) * (value.applyAsLong(own.get(i)) - mean))
                    .sum();
            squares += own.stream()
                    .mapToDouble(day -> (day.day() - middle) * (day.day() - middle))
                    .sum();
        }
        return squares == 0 ? Double.NaN : products / squares;
    }
}
