package dev.interlock.rules.incident;

/**
 * A remedy that is not to be tried against a condition of a domain now.
 *
 * @param reason why not, as the end of the sentence "It is barred because …"
 * @param ends when it ends by itself, epoch milliseconds; {@link #OPEN} where nobody knows
 */
public record Bar(String domain, String condition, String remedy, String reason, long ends) {
    /** Nothing but what happens ends it. */
    public static final long OPEN = Long.MAX_VALUE;

    /** A bar of which nobody knows when it ends. */
    public Bar(String domain, String condition, String remedy, String reason) {
        this(domain, condition, remedy, reason, OPEN);
    }

    /** It ends by itself. */
    public boolean isRest() {
        return ends != OPEN;
    }
}
