package dev.interlock.routes.audit.entry;

/**
 * A person was told.
 *
 * @param severity {@code info}, {@code warning} or {@code critical}
 * @param channel where it was said
 */
@TableName("alerts")
public record AlertEntry(Origin origin, String severity, String target, String message, String channel)
        implements Entry {
    /** The channel of what nothing may hold back. */
    public static final String DIRECT = "log and receivers";
}
