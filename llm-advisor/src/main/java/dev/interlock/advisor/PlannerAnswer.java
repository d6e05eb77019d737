package dev.interlock.advisor;

import java.util.List;

/**
 * What a planner answers, and how it came to it.
 *
 * @param runs every exchange with a model that led to it, in order; none where no model was asked
 * @param lookedUp what the planner looked up on its way
 */
public record PlannerAnswer(Proposal proposal, List<ModelRun> runs, List<Finding> lookedUp) {
    public PlannerAnswer {
        runs = List.copyOf(runs);
        lookedUp = List.copyOf(lookedUp);
    }

    /** An answer for which no model was asked. */
    public static PlannerAnswer of(Proposal proposal) {
        return new PlannerAnswer(proposal, List.of(), List.of());
    }
}
