package dev.interlock.rules.cap;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.incident.Step;
import dev.interlock.rules.plan.TaskGraph;
import java.util.Collection;
import java.util.List;

/**
 * The rungs on which caps go down and up, as shares of the highest cap.
 *
 * @param gentle the first rung below the highest cap: it costs the least work for a watt
 * @param rung how far the next one is
 * @param plans how many plans a need may take: racks beyond those are of no use in time
 * @param bound how many racks one plan may cap
 */
public record CapLadder(double gentle, double rung, double plans, CapBound bound) {
    public CapLadder {
        if (!(gentle > 0 && gentle <= 1 && rung > 0 && plans >= 1)) {
            throw new IllegalArgumentException(
                    "Caps cannot go down by %s from %s of the highest within %s plans. Give shares above 0, and at least one plan."
                            .formatted(rung, gentle, plans));
        }
    }

    /** The same where there is no time for many plans: one takes as many racks as it needs, and a second where one holds no more. */
    public CapLadder atOnce() {
        return new CapLadder(gentle, rung, 2, new CapBound(TaskGraph.MOST_TASKS));
    }

    /**
     * What brings the building towards its budget, or a power unit towards its rating: the gentlest rung on which enough racks save
     * enough, and no more of them than it takes.
     *
     * @param together a cap of each rack that could be lowered
     * @param needWatts what is to be saved; nothing is where this is no number
     * @param plant the latest of every device
     */
    public Step lower(
            Collection<Remedy> together, double needWatts, Collection<DeviceFact> plant, Collection<Job> running) {
        PowerView view = new PowerView(plant, running);
        return Lowering.of(this, view.racks(together), needWatts);
    }

    /**
     * What the building and the power units have room for, as if every GPU drew all that it may.
     *
     * @param together the cap of each rack or GPU that could be raised
     * @param share of the budget that is not passed
     * @param feed of a power unit's rating that is not passed
     */
    public Step raise(Collection<Remedy> together, double share, double feed, Collection<DeviceFact> plant) {
        PowerView view = new PowerView(plant, List.of());
        return new Raising(this, view.headroom(share, feed)).of(together, view);
    }
}
