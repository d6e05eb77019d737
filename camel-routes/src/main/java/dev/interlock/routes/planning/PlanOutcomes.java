package dev.interlock.routes.planning;

import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.Plans;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.List;

/** What follows from how a planner's plan ended, and from what telemetry says of its effect. */
final class PlanOutcomes {
    private final CaseConditions conditions;
    private final Adoption adoption;
    private final WayOn wayOn;
    private final CaseAlerts alerts;
    private final Instant now;

    PlanOutcomes(CaseConditions conditions, Adoption adoption, WayOn wayOn, CaseAlerts alerts, Instant now) {
        this.conditions = conditions;
        this.adoption = adoption;
        this.wayOn = wayOn;
        this.alerts = alerts;
        this.now = now;
    }

    /** Nothing more of the plan will be done. */
    PlanningCase ended(PlanningCase planningCase, LivePlans.End end) {
        if (planningCase.phase() == PlanningCase.Phase.UNDOING) {
            return wayOn.replan(planningCase);
        } else if (end.state() == State.FAILED) {
            return wayOn.replan(planningCase);
        } else if (end.state() != State.DONE) {
            return planningCase.over(now);
        } else if (end.plan().changes()) {
            return planningCase;
        }
        return end.plan().looks() ? wayOn.replan(planningCase) : planningCase.over(now);
    }

    /** Telemetry said whether the plan had its effect. */
    PlanningCase settled(PlanningCase planningCase, Attempt attempt) {
        return switch (attempt.state()) {
            case EFFECTIVE -> conditions.areLeft(attempt) ? wayOn.replan(planningCase) : planningCase.over(now);
            case UNPROVEN -> conditions.areWorse(planningCase) ? undo(planningCase) : unproven(planningCase);
            default -> conditions.areWorse(planningCase) ? undo(planningCase) : wayOn.replan(planningCase);
        };
    }

    private PlanningCase unproven(PlanningCase planningCase) {
        alerts.warn(
                planningCase.escalation(),
                "Plan %s was carried out because of what was said, and nothing that is measured can show whether it helped. Look whether it did."
                                .formatted(planningCase.plan())
                        + alerts.said(planningCase.escalation()));
        return planningCase.over(now);
    }

    private PlanningCase undo(PlanningCase planningCase) {
        List<Action> inverses = planningCase.inverses();
        if (inverses.isEmpty()) {
            return wayOn.replan(planningCase);
        }
        Plan undo = Plans.undo(planningCase.plan(), planningCase.escalation(), inverses, now);
        return adoption.takeBack(undo, planningCase.escalation())
                ? planningCase.undoing(undo, now)
                : wayOn.replan(planningCase);
    }
}
