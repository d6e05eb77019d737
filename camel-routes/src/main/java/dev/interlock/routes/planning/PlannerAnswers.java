package dev.interlock.routes.planning;

import dev.interlock.advisor.Proposal;
import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.Plans;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows from what a planner answers. */
final class PlannerAnswers {
    private final PlanningState state;
    private final LivePlans plans;
    private final CaseConditions conditions;
    private final Adoption adoption;
    private final QuestionsToPeople people;
    private final WayOn wayOn;
    private final CaseAlerts alerts;
    private final Instant now;

    PlannerAnswers(
            PlanningState state,
            LivePlans plans,
            CaseConditions conditions,
            Adoption adoption,
            QuestionsToPeople people,
            WayOn wayOn,
            CaseAlerts alerts,
            Instant now) {
        this.state = state;
        this.plans = plans;
        this.conditions = conditions;
        this.adoption = adoption;
        this.people = people;
        this.wayOn = wayOn;
        this.alerts = alerts;
        this.now = now;
    }

    /** Of two plans for one round one wins, whichever came first; empty where nothing changes. */
    Optional<PlanningCase> contested(PlanningCase planningCase, Proposal.Proposed answer) {
        Plan rival = Plans.advised(answer.plan(), planningCase.escalation(), planningCase.version());
        return plans.underWay(planningCase.plan()).filter(rival::supersedes).map(current -> {
            State entered = adoption.replace(current, rival, answer.meant(), planningCase.escalation());
            PlanningCase next = planningCase.proposed(rival, now);
            return entered == State.REFUSED ? wayOn.refused(next, adoption.violations()) : next;
        });
    }

    /** An answer that the case waits for. */
    PlanningCase awaited(PlanningCase planningCase, Proposal proposal) {
        Escalation escalation = planningCase.escalation();
        return proposal.fold(new Proposal.Cases<>() {
            @Override
            public PlanningCase plan(Plan plan, List<Aim> meant) {
                return planned(planningCase, plan, meant);
            }

            @Override
            public PlanningCase question(ClarifyingTask question, Optional<Plan> meanwhile) {
                meanwhile.ifPresent(plan -> adoption.meanwhile(plan, escalation));
                return people.asked(planningCase, question);
            }

            @Override
            public PlanningCase leave(String reason) {
                alerts.warn(escalation, "The planner would do nothing about it: " + reason + alerts.said(escalation));
                return planningCase.over(now);
            }

            @Override
            public PlanningCase none(String reason) {
                return wayOn.fallBack(planningCase, reason);
            }

            @Override
            public PlanningCase noPlanner(String reason) {
                String said = alerts.said(escalation);
                if (!escalation.isFurther() || !said.isEmpty()) {
                    alerts.pass(escalation, " " + reason + said);
                }
                return planningCase.over(now);
            }
        });
    }

    /** A plan that no incident waits for, such as that of a review, is judged and carried out like any other; nothing follows from how it ends. */
    void unasked(Escalation escalation, Proposal proposal) {
        boolean silent = escalation.isReview() && state.reviews().answered(proposal);
        proposal.fold(new Proposal.Cases<State>() {
            @Override
            public State plan(Plan plan, List<Aim> meant) {
                return adoption.isTaken(plan.id())
                        ? alerts.accuse(escalation, Adoption.borrowed(plan))
                        : adoption.take(Plans.advised(plan, escalation, plan.version()), meant, escalation);
            }

            @Override
            public State question(ClarifyingTask question, Optional<Plan> meanwhile) {
                return alerts.warn(escalation, "The planner asks: " + question.question());
            }

            @Override
            public State leave(String reason) {
                return State.DONE;
            }

            @Override
            public State none(String reason) {
                return silent ? State.DONE : alerts.warn(escalation, "The planner has no answer. " + reason);
            }

            @Override
            public State noPlanner(String reason) {
                return silent ? State.DONE : alerts.urge(escalation, reason);
            }
        });
    }

    private PlanningCase planned(PlanningCase planningCase, Plan answer, List<Aim> meant) {
        if (adoption.isTaken(answer.id())) {
            // A planner must not speak in the name of another plan, which a person may have read or the gate approved.
            return wayOn.fallBack(planningCase, Adoption.borrowed(answer));
        }
        Plan plan = Plans.advised(answer, planningCase.escalation(), planningCase.version() + 1);
        PlanningCase proposed = planningCase.proposed(plan, now);
        if (planningCase.repeats(plan, now)) {
            String sentence = "The same change was proposed less than %d s ago. Propose another, or none."
                    .formatted(PlanningCase.FLAPPING.toSeconds());
            adoption.turnDown(plan, sentence);
            return wayOn.refused(proposed, List.of(Violation.of(plan, "FLAPPING", sentence)));
        }
        State entered = adoption.take(plan, meant, planningCase.escalation());
        return switch (entered) {
            case RUNNING, WAITING -> proposed.committed(plan.version(), conditions.of(planningCase), now);
            case REFUSED -> wayOn.refused(proposed, adoption.violations());
            default -> proposed.over(now);
        };
    }
}
