package dev.interlock.simulator.carbon;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A recorded carbon intensity. Between two figures it goes in a straight line, and the recording repeats for ever.
 */
public final class RecordedGrid implements Carbon {
    private static final long HOUR = 3_600_000;

    private final NavigableMap<Long, Double> grams;
    private final long first;
    private final long span;

    /** From figures by epoch millisecond, at least one. */
    public RecordedGrid(Map<Long, Double> grams) {
        this.grams = new TreeMap<>(grams);
        first = this.grams.firstKey();
        span = this.grams.lastKey() - first + last(this.grams);
    }

    /** The moment of the first figure, epoch milliseconds. */
    public long first() {
        return first;
    }

    /** How long it lasts before it repeats, milliseconds. */
    public long span() {
        return span;
    }

    /** How many figures were recorded. */
    public int figures() {
        return grams.size();
    }

    /** How long the last figure holds: as long as the one before it, an hour where it is alone. */
    private static long last(NavigableMap<Long, Double> grams) {
        Long before = grams.lowerKey(grams.lastKey());
        return before == null ? HOUR : Math.min(HOUR, grams.lastKey() - before);
    }

    @Override
    public double gramsPerKilowattHour(long at) {
        long moment = first + Math.floorMod(at - first, span);
        var before = grams.floorEntry(moment);
        var after = grams.higherEntry(moment);
        if (after == null) {
            return before.getValue();
        }
        double share = (moment - before.getKey()) / (double) (after.getKey() - before.getKey());
        return before.getValue() + (after.getValue() - before.getValue()) * share;
    }
}
