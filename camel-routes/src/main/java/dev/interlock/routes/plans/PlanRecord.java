package dev.interlock.routes.plans;

import dev.interlock.routes.plans.Judge.Judgement;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Where the life of a plan is written down. */
public interface PlanRecord {
    /** A plan was proposed, which carries out this attempt; null for none. */
    void proposed(Plan plan, @Nullable Attempt attempt);

    /** The safety gate judged it. */
    void judged(Plan plan, Judgement judgement);

    /** It came into another state. */
    void entered(Plan plan, @Nullable Attempt attempt, Attempt.State state, String why);
}
