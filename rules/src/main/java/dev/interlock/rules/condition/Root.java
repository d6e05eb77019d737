package dev.interlock.rules.condition;

import java.util.Comparator;

/**
 * A device with a condition of its own that nothing else explains.
 *
 * @param since when that condition began, epoch milliseconds
 */
public record Root(String device, long since) {
    private static final Comparator<Root> ORDER =
            Comparator.comparingLong(Root::since).thenComparing(Root::device);

    public static Root of(Condition condition) {
        return new Root(condition.device(), condition.since());
    }

    /** It is blamed first: the earlier, then the one whose name comes first. */
    public boolean precedes(Root other) {
        return ORDER.compare(this, other) < 0;
    }
}
