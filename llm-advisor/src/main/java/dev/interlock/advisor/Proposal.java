package dev.interlock.advisor;

import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Plan;
import java.util.List;
import java.util.Optional;

/** What a planner proposes. */
public sealed interface Proposal {
    <R> R fold(Cases<R> cases);

    /** One method for each kind of proposal, so that a new kind does not compile until it is handled. */
    interface Cases<R> {
        R plan(Plan plan, List<Aim> meant);

        R question(ClarifyingTask question, Optional<Plan> meanwhile);

        R leave(String reason);

        R none(String reason);

        R noPlanner(String reason);
    }

    /**
     * A plan, to be judged.
     *
     * @param meant the conditions that it says it is meant to end; empty where it says nothing of it
     * @param reason why it helps, in the planner's words; may be empty
     */
    record Proposed(Plan plan, List<Aim> meant, String reason) implements Proposal {
        public Proposed {
            meant = List.copyOf(meant);
        }

        public Proposed(Plan plan) {
            this(plan, List.of(), "");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.plan(plan, meant);
        }
    }

    /**
     * A question for a person, without whose answer no plan can be made.
     *
     * @param meanwhile what is looked up or told until the answer comes; it changes nothing
     */
    record Asked(ClarifyingTask question, Optional<Plan> meanwhile) implements Proposal {
        public Asked(ClarifyingTask question) {
            this(question, Optional.empty());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.question(question, meanwhile);
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
