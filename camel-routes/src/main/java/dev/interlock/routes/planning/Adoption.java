package dev.interlock.routes.planning;

import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.PlanLifecycle;
import dev.interlock.routes.plans.Plans;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts a plan that no rule chose onto the one road to the actuators, and tells the rules what it is an attempt at. */
final class Adoption {
    private final RulesInUse rules;
    private final LivePlans plans;
    private final PlanLifecycle lifecycle;
    private final Instant now;

    Adoption(RulesInUse rules, LivePlans plans, PlanLifecycle lifecycle, Instant now) {
        this.rules = rules;
        this.plans = plans;
        this.lifecycle = lifecycle;
        this.now = now;
    }

    /** A plan of this id is under way or waits, or was chosen by the rules: a planner must not speak in its name. */
    boolean isTaken(UUID plan) {
        return plans.underWay(plan.toString()).isPresent() || rules.knows(plan);
    }

    static String borrowed(Plan plan) {
        return "The planner's answer bears the id of another plan, %s.".formatted(plan.id());
    }

    /** @param meant which conditions the planner means to end */
    State take(Plan plan, List<Aim> meant, Escalation escalation) {
        return lifecycle.propose(plan, plan.changes() ? adopted(plan, escalation, Attempt.MODEL_PLAN, meant) : null);
    }

    /** Why the gate refused the latest plan. */
    List<Violation> violations() {
        return lifecycle.violations();
    }

    /** A plan of a planner's takes the place of another, which is given up. */
    State replace(Plan current, Plan rival, List<Aim> meant, Escalation escalation) {
        lifecycle.giveUp(current, "Plan %s takes its place.".formatted(rival.id()));
        return take(rival, meant, escalation);
    }

    /** It is refused before the gate has seen it. */
    void turnDown(Plan plan, String sentence) {
        lifecycle.turnDown(plan, sentence);
    }

    /** What is looked up or told beside a question; nothing follows from how it ends. */
    void meanwhile(Plan plan, Escalation escalation) {
        if (!plan.changes() && !isTaken(plan.id())) {
            lifecycle.propose(Plans.advised(plan, escalation, plan.version()), null);
        }
    }

    /** Whether the taking back is under way or waits for a person. */
    boolean takeBack(Plan undo, Escalation escalation) {
        State entered = lifecycle.propose(undo, adopted(undo, escalation, Attempt.TAKE_BACK, List.of()));
        return entered == State.RUNNING || entered == State.WAITING;
    }

    /** What the rulebook has to be on the safe side, if it has anything. */
    void fallBack(Escalation escalation) {
        List<Action> actions = rules.session().fallback(escalation.domain());
        if (!actions.isEmpty()) {
            Plan plan = Plans.fallback(escalation, actions, now);
            lifecycle.propose(plan, adopted(plan, escalation, Attempt.FALLBACK, List.of()));
        }
    }

    private Attempt adopted(Plan plan, Escalation escalation, String remedy, List<Aim> meant) {
        List<Aim> aims = Aim.among(
                meant, escalation.isReview() ? List.of() : rules.session().conditionsOf(escalation.domain()));
        Attempt attempt = Attempt.of(plan, escalation.domain(), remedy, aims, now.toEpochMilli());
        rules.session().adopt(attempt);
        return attempt;
    }
}
