package dev.interlock.rules.alert;

import java.util.List;

/**
 * What came of telling the book something.
 *
 * @param unknown resolved alerts that were never seen, and words that come too late: they change nothing
 * @param turnedAway new alerts for which there is no room; the sender has to tell them again
 */
public record AlertNews(List<AlertChange> changes, int unknown, int turnedAway) {
    static final AlertNews NONE = new AlertNews(List.of(), 0, 0);

    public AlertNews {
        changes = List.copyOf(changes);
    }

    /** How many alerts became something by it. */
    public long changed() {
        return changes.stream()
                .filter(change -> change.kind() != AlertChange.Kind.REPEATED)
                .count();
    }

    /** How many were told again and nothing of them changed. */
    public long repeated() {
        return changes.size() - changed();
    }
}
