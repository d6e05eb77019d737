package dev.interlock.rules.fact;

/**
 * The time. Every rule that states a lasting fact or depends on time joins it, so that nothing but conclusions can fire while
 * a session is being rebuilt: the tick comes last.
 *
 * @param now epoch milliseconds
 * @param heard until when everything that arrived has been taken in, epoch milliseconds: what is silent is silent at this moment,
 *     for later than that Interlock itself has not listened yet
 */
public record Tick(long now, long heard) {
    private static final double MILLIS = 1000;

    public Tick {
        if (heard > now) {
            throw new IllegalArgumentException(
                    "Nothing can have been heard until %d when it is %d. Give a moment that has been."
                            .formatted(heard, now));
        }
    }

    /** A moment at which everything that arrived has been taken in. */
    public Tick(long now) {
        this(now, now);
    }

    /** How far Interlock itself lags behind what has arrived. */
    public double lateSeconds() {
        return (now - heard) / MILLIS;
    }

    /** To be added to a sentence about what is not known: that Interlock itself lags, if it does. */
    public String behind() {
        return lateSeconds() > 0
                ? " Interlock itself is %s s behind with what has arrived.".formatted(lateSeconds())
                : "";
    }

    /** Why nothing newer is known of something, as a sentence: it is silent, or what it said has not been taken in yet. */
    public String unheard(String of, double seconds) {
        return lateSeconds() > 0
                ? "What is known of %s is older than %s s, and Interlock itself is %s s behind with what has arrived"
                        .formatted(of, seconds, lateSeconds())
                : "Nothing was heard of %s for more than %s s".formatted(of, seconds);
    }
}
