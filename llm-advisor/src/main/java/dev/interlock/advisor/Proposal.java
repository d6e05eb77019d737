package dev.interlock.advisor;

import dev.interlock.rules.plan.Plan;

/** What a planner answers. */
public sealed interface Proposal {
    /** A plan, to be judged. */
    record Proposed(Plan plan) implements Proposal {}

    /**
     * No plan.
     *
     * @param reason why, as a sentence for the person who is told instead
     */
    record None(String reason) implements Proposal {}
}
