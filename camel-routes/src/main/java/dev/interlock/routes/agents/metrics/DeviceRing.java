package dev.interlock.routes.agents.metrics;

import dev.interlock.rules.fact.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The newest samples of one device: one time and one value of each metric, {@code NaN} where it was not measured. It grows with what
 * comes in as long as there is room; then the oldest make way.
 */
final class DeviceRing {
    static final int MOST_POINTS = 240;

    private static final int FIRST = 16;

    /** What the object and its tables take besides the figures, roughly. */
    private static final int BYTES_EACH = 200;

    private static final int BYTES_A_METRIC = 100;

    private final HistoryRoom room;
    private final Map<String, double[]> values = new TreeMap<>();
    private long[] times = new long[FIRST];
    private int start;
    private int size;

    private DeviceRing(HistoryRoom room) {
        this.room = room;
    }

    /** What a newcomer takes at first. */
    static long firstBytes(int metrics) {
        return BYTES_EACH + FIRST * Long.BYTES + metrics * metricBytes(FIRST);
    }

    /** Begins with a sample, for which there must be room. */
    static DeviceRing of(Sample sample, HistoryRoom room) {
        DeviceRing ring = new DeviceRing(room);
        room.take(BYTES_EACH + FIRST * (long) Long.BYTES);
        ring.add(sample);
        return ring;
    }

    /**
     * Takes a sample that is newer than the newest; any other is known or too late.
     *
     * @return whether there was room for each of its metrics
     */
    boolean add(Sample sample) {
        long at = sample.timestamp().toEpochMilli();
        if (size > 0 && at <= newest()) {
            return true;
        }
        if (size == times.length && size < MOST_POINTS && room.takeToGrow(growth())) {
            grow();
        }
        int place = (start + size) % times.length;
        times[place] = at;
        values.values().forEach(column -> column[place] = Double.NaN);
        boolean all = true;
        for (Map.Entry<String, Double> metric : sample.metrics().entrySet()) {
            all &= put(metric.getKey(), place, metric.getValue());
        }
        if (size < times.length) {
            size++;
        } else {
            start = (start + 1) % times.length;
        }
        return all;
    }

    private boolean put(String metric, int place, double value) {
        double[] column = values.get(metric);
        if (column == null && !room.take(metricBytes(times.length))) {
            return false;
        }
        if (column == null) {
            column = nothing(times.length);
            values.put(metric, column);
        }
        column[place] = value;
        return true;
    }

    private static double[] nothing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    long newest() {
        return times[(start + size - 1) % times.length];
    }

    Set<String> metrics() {
        return values.keySet();
    }

    /** The points of a metric from one moment to another, both included, the oldest first. */
    List<Point> between(String metric, long from, long to) {
        double[] column = values.get(metric);
        List<Point> points = new ArrayList<>();
        for (int i = 0; column != null && i < size; i++) {
            int at = (start + i) % times.length;
            if (times[at] >= from && times[at] <= to && !Double.isNaN(column[at])) {
                points.add(new Point(times[at], column[at]));
            }
        }
        return points;
    }

    /** What it takes by now. */
    long bytes() {
        return BYTES_EACH + times.length * (long) Long.BYTES + values.size() * metricBytes(times.length);
    }

    private long growth() {
        return (long) (next() - times.length) * Long.BYTES * (1 + values.size());
    }

    private int next() {
        return Math.min(MOST_POINTS, 2 * times.length);
    }

    /** The oldest comes to the front, so that what follows it is free. */
    private void grow() {
        int length = next();
        times = turned(times, length);
        values.replaceAll((metric, column) -> turned(column, length));
        start = 0;
    }

    private long[] turned(long[] old, int length) {
        long[] turned = new long[length];
        System.arraycopy(old, start, turned, 0, old.length - start);
        System.arraycopy(old, 0, turned, old.length - start, start);
        return turned;
    }

    private double[] turned(double[] old, int length) {
        double[] turned = nothing(length);
        System.arraycopy(old, start, turned, 0, old.length - start);
        System.arraycopy(old, 0, turned, old.length - start, start);
        return turned;
    }

    private static long metricBytes(int points) {
        return BYTES_A_METRIC + points * (long) Double.BYTES;
    }
}
