package dev.interlock.routes.replay;

import java.util.List;

/**
 * What a replay came to.
 *
 * @param of what was recorded, in words; empty where nobody said
 * @param turns how many were compared
 * @param rows how many rows were decided in them, when they were recorded
 * @param differing how many turns came out otherwise
 * @param first the first of them
 * @param remarks what else there is to know, as sentences
 */
public record ReplayReport(
        String of, long turns, long rows, long differing, List<TurnDifference> first, List<String> remarks) {
    public ReplayReport {
        first = List.copyOf(first);
        remarks = List.copyOf(remarks);
    }

    /** Everything was decided again, byte for byte. */
    public boolean isEqual() {
        return differing == 0;
    }
}
