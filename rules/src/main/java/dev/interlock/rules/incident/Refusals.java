package dev.interlock.rules.incident;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.List;

/**
 * How often a remedy was refused in a row, up to now.
 *
 * @param count 0 where the last attempt was not refused
 * @param actions how many actions the last one had that was refused
 */
public record Refusals(int count, int actions) {
    private static final int MOST_DOUBLINGS = 30;

    /** Reads it from the attempts at one remedy against one condition of a domain. */
    public static Refusals of(Collection<Attempt> tried) {
        List<Attempt> newestFirst = tried.stream()
                .sorted(comparingLong(Attempt::startedAt).reversed())
                .takeWhile(attempt -> attempt.state() == Attempt.State.REFUSED)
                .toList();
        return new Refusals(
                newestFirst.size(),
                newestFirst.isEmpty() ? 0 : newestFirst.get(0).actions().size());
    }

    /** How many actions are tried next: half of what was refused, at least one. */
    public double smaller(double most) {
        int half = actions / 2;
        return count == 0 ? most : Math.max(1, Math.min(most, half));
    }

    /** How long it rests: each time twice as long. */
    public long restMillis(long first, long longest) {
        return count == 0 ? 0 : Math.min(longest, first << Math.min(count - 1, MOST_DOUBLINGS));
    }
}
