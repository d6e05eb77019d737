package dev.interlock.routes.agents.metrics;

import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The newest values of every metric of every device, in memory: up to 240 of each, which are an hour of samples every 15 seconds,
 * and as many as there is room for. Thread-safe.
 */
public final class MetricHistory {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final HistoryRoom room;

    /** By when they last reported, the one that is silent for the longest first. */
    private final Map<String, DeviceRing> devices = new LinkedHashMap<>(16, 0.75f, true);

    private final Set<String> turnedAway = new HashSet<>();

    /** @param mostBytes what it takes at most */
    public MetricHistory(long mostBytes) {
        this.room = new HistoryRoom(mostBytes);
    }

    /** Takes what was admitted at the door. */
    public synchronized void remember(List<Sample> samples) {
        samples.forEach(this::remember);
    }

    /** The points of a series from one moment to another, the oldest first; none where it is not known. */
    synchronized List<Point> points(String device, String metric, Instant from, Instant to) {
        DeviceRing ring = devices.get(device);
        return ring == null ? List.of() : ring.between(metric, from.toEpochMilli(), to.toEpochMilli());
    }

    /** The metrics that a device has reported. */
    synchronized Set<String> metrics(String device) {
        DeviceRing ring = devices.get(device);
        return ring == null ? Set.of() : new TreeSet<>(ring.metrics());
    }

    /** Why not all that the device reports is remembered, as a sentence; empty where it is. */
    synchronized Optional<String> gap(String device) {
        return turnedAway.contains(device)
                ? Optional.of(
                        "There is no history of all that '%s' reports: the %d bytes for it are taken. Raise interlock.ingest.history-bytes."
                                .formatted(device, room.most()))
                : Optional.empty();
    }

    private void remember(Sample sample) {
        String device = sample.deviceId();
        DeviceRing known = devices.get(device);
        boolean whole = known == null ? begin(sample) : known.add(sample);
        if (whole) {
            turnedAway.remove(device);
        } else {
            turnedAway.add(device);
        }
    }

    /** A newcomer takes the place of those that fell silent, never of those that report. */
    private boolean begin(Sample sample) {
        long needed = DeviceRing.firstBytes(sample.metrics().size());
        long silent = sample.timestamp().minus(FORGOTTEN_AFTER).toEpochMilli();
        Iterator<DeviceRing> longestSilent = devices.values().iterator();
        while (!room.has(needed) && longestSilent.hasNext()) {
            DeviceRing ring = longestSilent.next();
            if (ring.newest() >= silent) {
                return false;
            }
            longestSilent.remove();
            room.give(ring.bytes());
        }
        if (room.has(needed)) {
            devices.put(sample.deviceId(), DeviceRing.of(sample, room));
            return true;
        }
        return false;
    }
}
