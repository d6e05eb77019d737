package dev.interlock.routes.planning;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.PlanLifecycle;
import dev.interlock.routes.plans.Plans;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.routes.trail.DirectAlerts;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is done about incidents that the rules cannot end: the planner is asked, its plans are judged and carried out like any other, and what became
 * of them is the next question, until the incident is over or a person has it.
 */
public final class Planning {
    /** The same change proposed again within this time is flapping. */
    static final Duration FLAPPING = Duration.ofSeconds(5);

    /** How often a plan may fail, be useless or only look before a person has to take over. */
    static final int MOST_REPLANS = 3;

    /** How often the planner is asked about one incident before only people are told of what else goes wrong in it. */
    static final int MOST_ROUNDS = 20;

    private static final int MOST_REFUSALS = 2;
    private static final int MOST_CLARIFICATIONS = 3;
    private static final int MOST_SAID = 3;

    private final RulesInUse rules;
    private final LivePlans plans;
    private final PlanningState state;
    private final PlanLifecycle lifecycle;
    private final TurnRecord record;
    private final DirectAlerts people;
    private final Questions questions;
    private final Instant now;

    public Planning(
            RulesInUse rules,
            LivePlans plans,
            PlanningState state,
            PlanLifecycle lifecycle,
            TurnRecord record,
            DirectAlerts people,
            Questions questions,
            Instant now) {
        this.rules = rules;
        this.plans = plans;
        this.state = state;
        this.lifecycle = lifecycle;
        this.record = record;
        this.people = people;
        this.questions = questions;
        this.now = now;
    }

    /** The first time the planner is asked; what goes wrong later is told at once, and asked as soon as the planner is free. */
    public void escalated(Escalation escalation) {
        state.cases()
                .of(escalation.incident())
                .ifPresentOrElse(
                        each -> goesOn(each, escalation), () -> keep(questions.ask(PlanningCase.on(escalation, now))));
    }

    private void goesOn(PlanningCase planningCase, Escalation escalation) {
        tell(escalation, severity(escalation), escalation.reason());
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
            unasked(escalation, answer.proposal());
        } else if (known.get().awaits(round)) {
            keep(answered(known.get(), answer.proposal()));
        } else if (known.get().hasCommitted(round) && answer.proposal() instanceof Proposal.Proposed rival) {
            contested(known.get(), rival);
        }
    }

    /** Of two plans for one round one wins, whichever came first. */
    private void contested(PlanningCase planningCase, Proposal.Proposed answer) {
        Plan rival = Plans.advised(answer.plan(), planningCase.escalation(), planningCase.version());
        plans.underWay(planningCase.plan()).filter(rival::supersedes).ifPresent(current -> {
            lifecycle.giveUp(current, "Plan %s takes its place.".formatted(rival.id()));
            State entered = take(rival, answer.meant(), planningCase.escalation());
            PlanningCase next = planningCase.proposed(rival, now);
            keep(entered == State.REFUSED ? refused(next, lifecycle.violations()) : next);
        });
    }

    private PlanningCase answered(PlanningCase planningCase, Proposal proposal) {
        Escalation escalation = planningCase.escalation();
        return proposal.fold(new Proposal.Cases<>() {
            @Override
            public PlanningCase plan(Plan plan, List<Aim> meant) {
                return planned(planningCase, plan, meant);
            }

            @Override
            public PlanningCase question(ClarifyingTask question, Optional<Plan> meanwhile) {
                meanwhile.ifPresent(plan -> meanwhile(planningCase, plan));
                return unclear(planningCase, question);
            }

            @Override
            public PlanningCase leave(String reason) {
                tell(escalation, "warning", "The planner would do nothing about it: " + reason + said(escalation));
                return planningCase.over(now);
            }

            @Override
            public PlanningCase none(String reason) {
                return fallBack(planningCase, reason);
            }

            @Override
            public PlanningCase noPlanner(String reason) {
                String said = said(escalation);
                if (!escalation.isFurther() || !said.isEmpty()) {
                    tell(escalation, severity(escalation), escalation.reason() + " " + reason + said);
                }
                return planningCase.over(now);
            }
        });
    }

    /** A plan that no incident waits for, such as that of a review, is judged and carried out like any other; nothing follows from how it ends. */
    private void unasked(Escalation escalation, Proposal proposal) {
        boolean silent = escalation.isReview() && state.reviews().answered(proposal);
        proposal.fold(new Proposal.Cases<State>() {
            @Override
            public State plan(Plan plan, List<Aim> meant) {
                return isTaken(plan.id())
                        ? tell(escalation, TurnRecord.CRITICAL, borrowed(plan))
                        : take(Plans.advised(plan, escalation, plan.version()), meant, escalation);
            }

            @Override
            public State question(ClarifyingTask question, Optional<Plan> meanwhile) {
                return tell(escalation, "warning", "The planner asks: " + question.question());
            }

            @Override
            public State leave(String reason) {
                return State.DONE;
            }

            @Override
            public State none(String reason) {
                return silent ? State.DONE : tell(escalation, "warning", "The planner has no answer. " + reason);
            }

            @Override
            public State noPlanner(String reason) {
                return silent ? State.DONE : tell(escalation, TurnRecord.CRITICAL, escalation.reason() + " " + reason);
            }
        });
    }

    private PlanningCase planned(PlanningCase planningCase, Plan answer, List<Aim> meant) {
        if (isTaken(answer.id())) {
            // A planner must not speak in the name of another plan, which a person may have read or the gate approved.
            return fallBack(planningCase, borrowed(answer));
        }
        Plan plan = Plans.advised(answer, planningCase.escalation(), planningCase.version() + 1);
        PlanningCase proposed = planningCase.proposed(plan, now);
        if (planningCase.repeats(plan, now)) {
            String sentence = "The same change was proposed less than %d s ago. Propose another, or none."
                    .formatted(FLAPPING.toSeconds());
            lifecycle.turnDown(plan, sentence);
            return refused(proposed, List.of(Violation.of(plan, "FLAPPING", sentence)));
        }
        State entered = take(plan, meant, planningCase.escalation());
        return switch (entered) {
            case RUNNING, WAITING -> proposed.committed(plan.version(), holding(planningCase), now);
            case REFUSED -> refused(proposed, lifecycle.violations());
            default -> proposed.over(now);
        };
    }

    private State take(Plan plan, List<Aim> meant, Escalation escalation) {
        return lifecycle.propose(plan, plan.changes() ? adopted(plan, escalation, Attempt.MODEL_PLAN, meant) : null);
    }

    private Attempt adopted(Plan plan, Escalation escalation, String remedy, List<Aim> meant) {
        List<Aim> aims = Aim.among(
                meant, escalation.isReview() ? List.of() : rules.session().conditionsOf(escalation.domain()));
        Attempt attempt = Attempt.of(plan, escalation.domain(), remedy, aims, now.toEpochMilli());
        rules.session().adopt(attempt);
        return attempt;
    }

    private PlanningCase refused(PlanningCase planningCase, List<Violation> violations) {
        PlanningCase refused = planningCase.refused(violations, now);
        return refused.refusals() < MOST_REFUSALS
                ? questions.askAgain(refused)
                : fallBack(
                        refused,
                        "The safety gate refused %d plans in a row, the last because: %s"
                                .formatted(refused.refusals(), reasons(violations)));
    }

    private static String reasons(List<Violation> violations) {
        return violations.stream()
                .map(Violation::sentence)
                .distinct()
                .limit(MOST_SAID)
                .collect(Collectors.joining(" "));
    }

    /** What is looked up or told while a person is asked; nothing follows from how it ends. */
    private void meanwhile(PlanningCase planningCase, Plan plan) {
        if (!plan.changes() && !isTaken(plan.id())) {
            lifecycle.propose(Plans.advised(plan, planningCase.escalation(), plan.version()), null);
        }
    }

    private PlanningCase unclear(PlanningCase planningCase, ClarifyingTask question) {
        if (planningCase.clarifications().size() >= MOST_CLARIFICATIONS) {
            return fallBack(planningCase, "The planner asks one question after the other and makes no plan.");
        }
        PlanningCase unclear = planningCase.unclear(question, now);
        record.clarification(unclear.escalation(), question, ClarificationEntry.Change.ASKED, null);
        String advice = "The planner asks: %s Answer with 'interlock answer %s \"...\"'."
                .formatted(question.question(), planningCase.incident());
        tell(planningCase.escalation(), "warning", advice);
        return unclear;
    }

    /** Takes a person's answer; false where the incident has no open question. */
    public boolean clarify(String incident, String answer) {
        Optional<PlanningCase> open = state.cases().of(incident).filter(PlanningCase::isUnclear);
        open.ifPresent(each -> clarified(each, answer));
        return open.isPresent();
    }

    private void clarified(PlanningCase planningCase, String answer) {
        boolean expired = answer.isEmpty();
        record.clarification(
                planningCase.escalation(),
                planningCase.open(),
                expired ? ClarificationEntry.Change.EXPIRED : ClarificationEntry.Change.ANSWERED,
                expired ? null : answer);
        keep(questions.askAgain(planningCase.clarified(answer, now)));
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
    public boolean heardMore(Incident incident, List<FiringAlert> alerts) {
        Optional<PlanningCase> over =
                state.cases().of(incident.id()).filter(each -> each.phase() == PlanningCase.Phase.OVER);
        boolean explained =
                rules.session().conditionsOf(incident.domain()).stream().anyMatch(each -> !each.isSaid());
        if (over.isEmpty() || explained) {
            return false;
        }
        keep(questions.askAgain(over.get().about(Escalation.alerted(incident, alerts, now.toEpochMilli()))));
        return true;
    }

    /** Time went by: questions that nobody answered are over, and so is whatever belongs to closed incidents. */
    public void ticked() {
        for (PlanningCase each : state.cases().in(PlanningCase.Phase.UNCLEAR)) {
            if (!now.isBefore(each.since().plus(questions.patience()))) {
                clarified(each, "");
            }
        }
        state.cases().keepOpen(rules.session().incidents());
        questions.review();
    }

    /** A plan came to its end. */
    public void ended(LivePlans.End end) {
        state.cases().behind(end.plan()).ifPresent(each -> keep(ended(each.found(end.findings()), end)));
    }

    private PlanningCase ended(PlanningCase planningCase, LivePlans.End end) {
        if (planningCase.phase() == PlanningCase.Phase.UNDOING) {
            return replan(planningCase);
        } else if (end.state() == State.FAILED) {
            return replan(planningCase);
        } else if (end.state() != State.DONE) {
            return planningCase.over(now);
        } else if (end.plan().changes()) {
            return planningCase;
        }
        return end.plan().looks() ? replan(planningCase) : planningCase.over(now);
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
                .ifPresent(each -> keep(settled(each, attempt)));
    }

    private PlanningCase settled(PlanningCase planningCase, Attempt attempt) {
        return switch (attempt.state()) {
            case EFFECTIVE ->
                rules.session().conditionsOf(attempt.domain()).stream().anyMatch(attempt::answers)
                        ? replan(planningCase)
                        : planningCase.over(now);
            case UNPROVEN -> madeThingsWorse(planningCase) ? undo(planningCase) : unproven(planningCase);
            default -> useless(planningCase);
        };
    }

    private PlanningCase unproven(PlanningCase planningCase) {
        tell(
                planningCase.escalation(),
                "warning",
                "Plan %s was carried out because of what was said, and nothing that is measured can show whether it helped. Look whether it did."
                                .formatted(planningCase.plan())
                        + said(planningCase.escalation()));
        return planningCase.over(now);
    }

    private PlanningCase useless(PlanningCase planningCase) {
        return madeThingsWorse(planningCase) ? undo(planningCase) : replan(planningCase);
    }

    private boolean madeThingsWorse(PlanningCase planningCase) {
        return !planningCase.holding().containsAll(holding(planningCase));
    }

    private PlanningCase undo(PlanningCase planningCase) {
        List<Action> inverses = planningCase.inverses();
        if (inverses.isEmpty()) {
            return replan(planningCase);
        }
        Plan undo = Plans.undo(planningCase.plan(), planningCase.escalation(), inverses, now);
        State entered = lifecycle.propose(undo, adopted(undo, planningCase.escalation(), Attempt.TAKE_BACK, List.of()));
        return entered == State.RUNNING || entered == State.WAITING
                ? planningCase.undoing(undo, now)
                : replan(planningCase);
    }

    private PlanningCase replan(PlanningCase planningCase) {
        return planningCase.replans() < MOST_REPLANS
                ? questions.askAgain(planningCase.replanned(now))
                : fallBack(planningCase, "%d further plans did not end it.".formatted(MOST_REPLANS));
    }

    private PlanningCase fallBack(PlanningCase planningCase, String reason) {
        Escalation escalation = planningCase.escalation();
        List<Action> actions = rules.session().fallback(escalation.domain());
        if (!actions.isEmpty()) {
            Plan plan = Plans.fallback(escalation, actions, now);
            lifecycle.propose(plan, adopted(plan, escalation, Attempt.FALLBACK, List.of()));
        }
        tell(escalation, TurnRecord.CRITICAL, escalation.reason() + " " + reason + said(escalation));
        return planningCase.over(now);
    }

    /** A gate that refuses the alert does not keep people from being told. */
    private State tell(Escalation escalation, String severity, String message) {
        State entered = lifecycle.propose(Plans.alert(escalation, severity, message, now), null);
        if (entered == State.REFUSED) {
            people.tell(severity, escalation.domain(), message, Optional.of(escalation.incident()));
        }
        return entered;
    }

    /** What people said of the domain and nobody said is done, as sentences with a blank before them. */
    private String said(Escalation escalation) {
        return rules.session().reportsOf(escalation.domain()).stream()
                .sorted(Comparator.comparingLong(Report::at).reversed())
                .limit(MOST_SAID)
                .map(report -> " %s said: %s".formatted(report.by(), DirectAlerts.words(report)))
                .collect(Collectors.joining());
    }

    /** As urgent as the most urgent of the alerts that it is about; anything else is urgent. */
    private String severity(Escalation escalation) {
        boolean onlyWarned = escalation.isAlerted()
                && state.alerts().in(escalation.domain()).stream()
                        .noneMatch(alert -> alert.severity() == AlertSeverity.CRITICAL);
        return onlyWarned ? "warning" : TurnRecord.CRITICAL;
    }

    /** A plan of this id is under way or waits, or was chosen by the rules. */
    private boolean isTaken(UUID plan) {
        return plans.underWay(plan.toString()).isPresent() || rules.knows(plan);
    }

    private static String borrowed(Plan plan) {
        return "The planner's answer bears the id of another plan, %s.".formatted(plan.id());
    }

    private Set<String> holding(PlanningCase planningCase) {
        return rules.session().conditionsOf(planningCase.escalation().domain()).stream()
                .filter(condition -> !condition.isSaid())
                .map(Condition::name)
                .collect(Collectors.toSet());
    }

    /** What was said while the planner was busy is not lost. */
    private void keep(PlanningCase next) {
        state.cases().put(next.mustGoOn() ? questions.askAgain(next.afresh(now)) : next);
    }
}
