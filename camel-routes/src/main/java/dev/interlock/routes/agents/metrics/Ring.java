package dev.interlock.routes.agents.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The newest points of one series. It grows with what comes in, up to its capacity; then the oldest make room. */
final class Ring {
    private static final int FIRST = 16;

    private final int capacity;
    private long[] times = new long[FIRST];
    private double[] values = new double[FIRST];
    private int start;
    private int size;

    Ring(int capacity) {
        this.capacity = capacity;
    }

    /** Takes a point that is newer than the newest; any other is known or too late. */
    void add(long millis, double value) {
        if (size > 0 && millis <= newest()) {
            return;
        }
        if (size == times.length && size < capacity) {
            grow();
        }
        int at = (start + size) % times.length;
        times[at] = millis;
        values[at] = value;
        if (size < times.length) {
            size++;
        } else {
            start = (start + 1) % times.length;
        }
    }

    long newest() {
        return size == 0 ? Long.MIN_VALUE : times[(start + size - 1) % times.length];
    }

    /** The points from one moment to another, both included, the oldest first. */
    List<Point> between(long from, long to) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = (start + i) % times.length;
            if (times[at] >= from && times[at] <= to) {
                points.add(new Point(times[at], values[at]));
            }
        }
        return points;
    }

    /** Only while nothing has been overwritten, so the oldest is at the front. */
    private void grow() {
        int next = Math.min(capacity, 2 * times.length);
        times = Arrays.copyOf(times, next);
        values = Arrays.copyOf(values, next);
    }
}
