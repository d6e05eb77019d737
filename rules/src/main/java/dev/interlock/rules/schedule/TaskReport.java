package dev.interlock.rules.schedule;

import java.time.Instant;

/**
 * Something that happened to a task, as the hand that carries the schedule out saw it.
 *
 * @param task its id
 * @param at when
 */
public record TaskReport(String task, Kind kind, Instant at) {
    /** What can happen. */
    public enum Kind {
        /** It was sent to its agent. */
        SENT,
        /** Its agent is still at it. */
        HEARTBEAT,
        SUCCEEDED,
        FAILED
    }
}
