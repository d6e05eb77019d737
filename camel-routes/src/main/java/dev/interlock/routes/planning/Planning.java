package dev.interlock.routes.planning;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.PlanLifecycle;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.routes.trail.DirectAlerts;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is done about incidents that the rules cannot end: the planner is asked, its plans are judged and carried out like any other, and what became
 * of them is the next question, until the incident is over or a person has it.
 */
public final class Planning {
    /** How often the planner is asked about one incident before only people are told of what else goes wrong in it. */
    private static final int MOST_ROUNDS = 20;

    private final RulesInUse rules;
    private final PlanningState state;
    private final TurnRecord record;
    private final Questions questions;
    private final Instant now;
    private final CaseConditions conditions;
    private final CaseAlerts alerts;
    private final QuestionsToPeople people;
    private final PlannerAnswers answers;
    private final PlanOutcomes outcomes;

    public Planning(
            RulesInUse rules,
            LivePlans plans,
            PlanningState state,
            PlanLifecycle lifecycle,
            TurnRecord record,
            DirectAlerts direct,
            Questions questions,
            Instant now) {
        this.rules = rules;
        this.state = state;
        this.record = record;
        this.questions = questions;
        this.now = now;
        this.conditions = new CaseConditions(rules);
        this.alerts = new CaseAlerts(rules, state, lifecycle, direct, now);
        Adoption adoption = new Adoption(rules, plans, lifecycle, now);
        WayOn wayOn = new WayOn(questions, adoption, alerts, now);
        this.people = new QuestionsToPeople(record, questions, wayOn, alerts, now);
        this.answers = new PlannerAnswers(state, plans, conditions, adoption, people, wayOn, alerts, now);
        this.outcomes = new PlanOutcomes(conditions, adoption, wayOn, alerts, now);
    }

    /** The first time the planner is asked; what goes wrong later is told at once, and asked as soon as the planner is free. */
    public void escalated(Escalation escalation) {
        state.cases()
                .of(escalation.incident())
                .ifPresentOrElse(
                        each -> goesOn(each, escalation), () -> keep(questions.ask(PlanningCase.on(escalation, now))));
    }

    private void goesOn(PlanningCase planningCase, Escalation escalation) {
        alerts.pass(escalation, "");
        if (planningCase.round() < MOST_ROUNDS) {
            keep(planningCase.about(escalation).toldMore());
        }
    }

    /** Asks again whatever was asked and not answered when the last controller stopped. */
    public void resume() {
        state.cases().in(PlanningCase.Phase.ASKED).forEach(questions::ask);
    }

    public void advised(Escalation escalation, int round, PlannerAnswer answer) {
        record.answer(escalation, answer);
        Optional<PlanningCase> known = state.cases().of(escalation.incident());
        if (known.isEmpty()) {
            answers.unasked(escalation, answer.proposal());
        } else if (known.get().awaits(round)) {
            keep(answers.awaited(known.get(), answer.proposal()));
        } else if (known.get().hasCommitted(round) && answer.proposal() instanceof Proposal.Proposed rival) {
            answers.contested(known.get(), rival).ifPresent(this::keep);
        }
    }

    /** Takes a person's answer; false where the incident has no open question. */
    public boolean clarify(String incident, String answer) {
        Optional<PlanningCase> asking = state.cases().of(incident).filter(PlanningCase::isUnclear);
        asking.ifPresent(each -> keep(people.closed(each, answer)));
        return asking.isPresent();
    }

    /** A person wrote more about an incident: the planner is asked once more, as soon as it is done with what it is at. */
    public void toldMore(String incident) {
        state.cases().of(incident).ifPresent(each -> keep(each.toldMore()));
    }

    /**
     * Other systems say more about an incident. Where whoever was asked is done with it, they are asked once more.
     *
     * @return whether that was done: while a question is open or something is tried, it waits
     */
    public boolean heardMore(Incident incident, List<FiringAlert> heard) {
        Optional<PlanningCase> over =
                state.cases().of(incident.id()).filter(each -> each.phase() == PlanningCase.Phase.OVER);
        if (over.isEmpty() || conditions.areMeasured(incident.domain())) {
            return false;
        }
        keep(questions.askAgain(over.get().about(Escalation.alerted(incident, heard, now.toEpochMilli()))));
        return true;
    }

    /** Time went by: questions that nobody answered are over, and so is whatever belongs to closed incidents. */
    public void ticked() {
        state.cases().in(PlanningCase.Phase.UNCLEAR).stream()
                .filter(people::isExpired)
                .forEach(each -> keep(people.closed(each, "")));
        state.cases().keepOpen(rules.session().incidents());
        questions.review();
    }

    /** A plan came to its end. */
    public void ended(LivePlans.End end) {
        state.cases().behind(end.plan()).ifPresent(each -> keep(outcomes.ended(each.found(end.findings()), end)));
    }

    /** A plan will not be carried out after all: a person turned it down, or the kill switch stopped it. */
    public void dropped(Plan plan) {
        state.cases().behind(plan).ifPresent(each -> keep(each.over(now)));
    }

    /** Telemetry said whether a plan had its effect. */
    public void settled(Attempt attempt) {
        state.cases()
                .of(attempt.incident())
                .filter(each -> each.plan().equals(attempt.id()) && each.phase() == PlanningCase.Phase.PLANNED)
                .ifPresent(each -> keep(outcomes.settled(each, attempt)));
    }

    /** What was said while the planner was busy is not lost. */
    private void keep(PlanningCase next) {
        state.cases().put(next.mustGoOn() ? questions.askAgain(next.afresh(now)) : next);
    }
}
