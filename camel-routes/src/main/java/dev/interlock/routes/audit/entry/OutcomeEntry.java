package dev.interlock.routes.audit.entry;

/**
 * An agent answered, or did not in time.
 *
 * @param tryNumber 1 for the first try
 * @param result what the agent returned, a JSON object
 * @param meta what the agent said about it, a JSON object
 */
@TableName("outcomes")
public record OutcomeEntry(
        Origin origin,
        String planId,
        String taskId,
        int tryNumber,
        Status status,
        String result,
        String meta,
        long tookMs)
        implements Entry {
    /** How it went. */
    public enum Status {
        OK,
        FAIL,
        TIMEOUT
    }
}
