package dev.interlock.routes.ingest.exposition;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers since when a gauge that keeps its last value for ever has shown that value. Thread-safe. */
final class LastChange {
    private record Shown(double value, Instant since) {}

    private final Map<String, Shown> shown = new HashMap<>();

    /** The value came up no longer than so many seconds ago; the first sight of it counts as its coming up. */
    synchronized boolean isFresh(String device, String metric, double value, Instant now, int seconds) {
        Shown latest = shown.merge(
                device + " " + metric,
                new Shown(value, now),
                (old, fresh) -> Double.compare(old.value, value) == 0 ? old : fresh);
        return !now.isAfter(latest.since.plusSeconds(seconds));
    }
}
