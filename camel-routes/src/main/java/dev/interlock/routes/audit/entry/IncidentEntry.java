package dev.interlock.routes.audit.entry;

/**
 * An incident came into another state. Which incident, its origin says.
 *
 * @param recurrences how often a condition came back before it could be closed
 * @param reason why, as a sentence
 */
@TableName("incidents")
public record IncidentEntry(Origin origin, String domain, Change change, int recurrences, String reason)
        implements Entry {
    /** Why an incident is closed whose devices nobody lists any more. */
    public static final String DEVICES_GONE = "Its devices are in the inventory no longer.";

    /** What became of it. */
    public enum Change {
        OPENED,
        QUIET,
        REOPENED,
        CLOSED
    }
}
