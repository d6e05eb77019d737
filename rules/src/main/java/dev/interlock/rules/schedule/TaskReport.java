package dev.interlock.rules.schedule;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened to a task, as the hand that carries the schedule out saw it.
 *
 * @param task its id
 * @param at when
 * @param found what a read found, by name; empty for everything else
 */
public record TaskReport(String task, Kind kind, Instant at, Map<String, Object> found) {
    /** What can happen. */
    public enum Kind {
        /** It was sent to its agent. */
        SENT,
        /** Its agent is still at it. */
        HEARTBEAT,
        SUCCEEDED,
        FAILED,
        /** It failed, and another try would fail alike. */
        HOPELESS
    }

    public TaskReport {
        found = Collections.unmodifiableMap(new TreeMap<>(found));
    }

    /** A report without findings. */
    public TaskReport(String task, Kind kind, Instant at) {
        this(task, kind, at, Map.of());
    }
}
