package dev.interlock.routes.agents.metrics;

import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The newest values of every metric of every device, in memory and bounded: 240 points a series, which are 40 minutes of
 * samples every ten seconds, and 20,000 series. Thread-safe.
 */
public final class MetricHistory {
    private static final int POINTS = 240;
    private static final int MOST_SERIES = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final int mostSeries;
    private final Map<String, Map<String, Ring>> devices = new HashMap<>();
    private int series;

    public MetricHistory() {
        this(MOST_SERIES);
    }

    MetricHistory(int mostSeries) {
        this.mostSeries = mostSeries;
    }

    /** Takes what was admitted at the door. */
    public synchronized void remember(List<Sample> samples) {
        for (Sample sample : samples) {
            long millis = sample.timestamp().toEpochMilli();
            sample.metrics().forEach((metric, value) -> remember(sample.deviceId(), metric, millis, value));
        }
    }

    /** The points of a series from one moment to another, the oldest first; none where it is not known. */
    synchronized List<Point> points(String device, String metric, Instant from, Instant to) {
        Ring ring = devices.getOrDefault(device, Map.of()).get(metric);
        return ring == null ? List.of() : ring.between(from.toEpochMilli(), to.toEpochMilli());
    }

    /** The metrics that a device has reported. */
    synchronized Set<String> metrics(String device) {
        return new TreeSet<>(devices.getOrDefault(device, Map.of()).keySet());
    }

    private void remember(String device, String metric, long millis, double value) {
        Ring known = devices.getOrDefault(device, Map.of()).get(metric);
        if (known != null) {
            known.add(millis, value);
        } else if (hasRoom(millis)) {
            Ring ring = new Ring(POINTS);
            ring.add(millis, value);
            devices.computeIfAbsent(device, name -> new TreeMap<>()).put(metric, ring);
            series++;
        }
    }

    /** A newcomer takes the place of those that fell silent, never of those that report. */
    private boolean hasRoom(long millis) {
        if (series >= mostSeries) {
            long silent = millis - FORGOTTEN_AFTER.toMillis();
            devices.values().forEach(rings -> rings.values().removeIf(ring -> ring.newest() < silent));
            devices.values().removeIf(Map::isEmpty);
            series = devices.values().stream().mapToInt(Map::size).sum();
        }
        return series < mostSeries;
    }
}
