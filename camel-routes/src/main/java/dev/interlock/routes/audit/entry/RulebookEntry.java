package dev.interlock.routes.audit.entry;

/**
 * A rulebook took effect, or was refused.
 *
 * @param bookHash the hash of the rulebook in question
 * @param ruleCount how many rules it has; 0 where it could not be read
 * @param reason why it was refused, or what changed
 */
@TableName("rulebooks")
public record RulebookEntry(Origin origin, Change change, String bookHash, int ruleCount, String reason)
        implements Entry {
    /** What became of it. */
    public enum Change {
        LOADED,
        REFUSED
    }
}
