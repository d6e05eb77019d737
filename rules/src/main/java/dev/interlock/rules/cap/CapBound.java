package dev.interlock.rules.cap;

import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.Collection;

/** How many racks one plan may cap: what makes plans and what judges them read it here. */
public record CapBound(int racks) {
    /**
     * So many, or the share of all there are where that is fewer, and never none: else a small site could do nothing.
     *
     * @param most racks or GPUs in one plan
     * @param share of all racks in one plan, 0 to 1
     * @param fleet how many racks there are
     */
    public static CapBound of(double most, double share, long fleet) {
        return new CapBound((int) Math.max(1, Math.floor(Math.min(most, fleet * share))));
    }

    /** How many of these remedies a plan may take: of caps no more than the bound. */
    public double of(Collection<Remedy> together, double most) {
        boolean caps = together.stream().map(Remedy::action).anyMatch(ThrottleGpu.class::isInstance);
        return caps ? Math.min(most, racks) : most;
    }

    /** It lets a plan cap so many. */
    public boolean allows(long count) {
        return count <= racks;
    }
}
