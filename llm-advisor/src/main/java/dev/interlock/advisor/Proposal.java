package dev.interlock.advisor;

import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Plan;

/** What a planner proposes. */
public sealed interface Proposal {
    <R> R fold(Cases<R> cases);

    /** One method for each kind of proposal, so that a new kind does not compile until it is handled. */
    interface Cases<R> {
        R plan(Plan plan);

        R question(ClarifyingTask question);

        R leave(String reason);

        R none(String reason);

        R noPlanner(String reason);
    }

    /** A plan, to be judged. */
    record Proposed(Plan plan) implements Proposal {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.plan(plan);
        }
    }

    /** A question for a person, without whose answer no plan can be made. */
    record Asked(ClarifyingTask question) implements Proposal {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.question(question);
        }
    }

    /**
     * Nothing should be done.
     *
     * @param reason why not, in the planner's words
     */
    record Leave(String reason) implements Proposal {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.leave(reason);
        }
    }

    /**
     * There is nobody to propose anything.
     *
     * @param reason why not, as a sentence for the person who is told instead
     */
    record NoPlanner(String reason) implements Proposal {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noPlanner(reason);
        }
    }

    /**
     * No proposal: the planner failed, or may not be asked now.
     *
     * @param reason why, as a sentence for the person who is told instead
     */
    record None(String reason) implements Proposal {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.none(reason);
        }
    }
}
