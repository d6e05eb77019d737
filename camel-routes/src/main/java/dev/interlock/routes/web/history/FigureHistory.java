package dev.interlock.routes.web.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The last figures of many series at the same instants. It begins empty with each start of the controller, and takes four bytes
 * for each figure. Safe for use by several threads.
 */
public final class FigureHistory {
    /** An hour of a figure every five seconds. */
    static final int POINTS = 720;

    /** With fewer than 20 MB of figures. */
    static final int MOST_SERIES = 6_000;

    private final long[] times = new long[POINTS];
    private final Map<String, float[]> series = new TreeMap<>();
    private int next;
    private int held;

    /** The figures of one instant; of series beyond the most that are kept, those that came first stay. */
    public synchronized void note(Instant at, Map<String, Double> figures) {
        if (held > 0 && at.toEpochMilli() < times[(next - 1 + POINTS) % POINTS]) {
            begin();
        }
        times[next] = at.toEpochMilli();
        series.values().forEach(points -> points[next] = Float.NaN);
        figures.forEach((name, value) -> {
            float[] points = series.get(name);
            if (points == null && series.size() < MOST_SERIES) {
                points = new float[POINTS];
                Arrays.fill(points, Float.NaN);
                series.put(name, points);
            }
            if (points != null) {
                points[next] = value.floatValue();
            }
        });
        next = (next + 1) % POINTS;
        held = Math.min(held + 1, POINTS);
    }

    /** Somebody went back in a recording: what is kept is not over yet. */
    private void begin() {
        series.clear();
        next = 0;
        held = 0;
    }

    /** The names of all series that begin like this. */
    public synchronized List<String> names(String beginning) {
        return series.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /** The series of these names that are there, at the instants since then, the oldest first. */
    public synchronized Excerpt since(Instant since, Collection<String> names) {
        int[] places = IntStream.range(0, held)
                .map(number -> (next - held + number + POINTS) % POINTS)
                .filter(place -> times[place] >= since.toEpochMilli())
                .toArray();
        Map<String, List<@Nullable Double>> figures = new TreeMap<>();
        for (String name : names) {
            float[] points = series.get(name);
            if (points != null) {
                figures.put(name, at(points, places));
            }
        }
        return new Excerpt(Arrays.stream(places).mapToObj(place -> times[place]).toList(), figures);
    }

    private static List<@Nullable Double> at(float[] points, int[] places) {
        List<@Nullable Double> figures = new ArrayList<>(places.length);
        for (int place : places) {
            figures.add(Float.isNaN(points[place]) ? null : (double) points[place]);
        }
        return figures;
    }

    /**
     * Some series at common instants.
     *
     * @param times epoch milliseconds by the controller's clock
     * @param series for each name a figure, or none, for each instant
     */
    public record Excerpt(List<Long> times, Map<String, List<@Nullable Double>> series) {}
}
