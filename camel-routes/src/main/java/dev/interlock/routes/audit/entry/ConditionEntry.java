package dev.interlock.routes.audit.entry;

import java.time.Instant;

/**
 * A condition began to hold, or ceased to.
 *
 * @param since when its symptom began
 */
@TableName("conditions")
public record ConditionEntry(
        Origin origin, String condition, String deviceId, String domain, Change change, Instant since)
        implements Entry {
    /** What became of it. */
    public enum Change {
        RAISED,
        CLEARED
    }
}
