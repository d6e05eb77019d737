package dev.interlock.scenarios.score;

import java.time.Duration;
import java.util.List;

/**
 * How well one run was controlled. A figure that there is not is {@code NaN}.
 *
 * @param rootVerified what was wrong is gone by telemetry; where a person had to be told, that they were in time
 * @param shortfall why it is no success, as a sentence; empty where it is one
 * @param delays how long it took to see it, to act on it and to verify the end
 * @param time how long the run was
 * @param changes what was changed, in order
 * @param falseChanges how many of them in a story in which nothing was to be changed
 * @param causes how many things went wrong by themselves
 * @param byRulesAlone how many of the closed incidents had no plan of a model
 * @param unsafe changes that were carried out without the gate's approval
 */
public record Scores(
        boolean rootVerified,
        TaskCount tasks,
        String shortfall,
        Delays delays,
        List<Replan> replans,
        Duration time,
        List<Change> changes,
        int falseChanges,
        int causes,
        int incidents,
        int closed,
        int byRulesAlone,
        int pages,
        int unsafe) {
    /**
     * Seconds from the first trouble.
     *
     * @param detect until a condition of it held
     * @param act until something was changed
     * @param verify until every incident was closed as verified
     */
    public record Delays(double detect, double act, double verify) {}

    public Scores {
        replans = List.copyOf(replans);
        changes = List.copyOf(changes);
    }

    /** The root is verified, and enough of what was planned was carried out. */
    public boolean success() {
        return rootVerified && tasks.enough();
    }
}
