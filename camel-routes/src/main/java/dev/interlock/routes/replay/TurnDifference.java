package dev.interlock.routes.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A turn that did not come out as it was recorded.
 *
 * @param event what kind of event it took
 * @param missing rows that were recorded and not decided again
 * @param added rows that were decided and not recorded
 * @param torn the kill switch was thrown while it was decided
 */
public record TurnDifference(
        long turn, Instant at, String event, List<String> missing, List<String> added, boolean torn) {
    public TurnDifference {
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** The rows of the one that the other does not have, each as often as it is missing. */
    static List<String> without(List<String> rows, List<String> others) {
        List<String> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    /** The same rows, in another order. */
    public boolean isOrder() {
        return missing.isEmpty() && added.isEmpty();
    }
}
