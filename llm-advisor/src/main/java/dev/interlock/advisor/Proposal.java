package dev.interlock.advisor;

import dev.interlock.rules.plan.Plan;
import java.util.function.Function;

/** What a planner answers. */
public sealed interface Proposal {
    <R> R fold(Function<Plan, R> proposed, Function<String, R> none);

    /** A plan, to be judged. */
    record Proposed(Plan plan) implements Proposal {
        @Override
        public <R> R fold(Function<Plan, R> proposed, Function<String, R> none) {
            return proposed.apply(plan);
        }
    }

    /**
     * No plan.
     *
     * @param reason why, as a sentence for the person who is told instead
     */
    record None(String reason) implements Proposal {
        @Override
        public <R> R fold(Function<Plan, R> proposed, Function<String, R> none) {
            return none.apply(reason);
        }
    }
}
