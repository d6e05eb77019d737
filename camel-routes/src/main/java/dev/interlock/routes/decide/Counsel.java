package dev.interlock.routes.decide;

import dev.interlock.advisor.Answer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done about incidents that the rules cannot end: the planner is asked, its plans take the road, and what became
 * of them is the next question, until the incident is over or a person has it.
 */
final class Counsel {
    /** The same change proposed again within this time is flapping. */
    static final Duration FLAPPING = Duration.ofSeconds(5);

    /** How often a plan may fail, be useless or only look before a person has to take over. */
    static final int MOST_REPLANS = 3;

    private static final int MOST_REFUSALS = 2;
    private static final int MOST_CLARIFICATIONS = 3;

    private final LoopState state;
    private final Road road;
    private final Chronicle chronicle;
    private final Questions questions;
    private final Instant now;

    Counsel(LoopState state, Road road, Chronicle chronicle, Questions questions, Instant now) {
        this.state = state;
        this.road = road;
        this.chronicle = chronicle;
        this.questions = questions;
        this.now = now;
    }

    void escalated(Escalation escalation) {
        keep(questions.ask(Deliberation.on(escalation, now)));
    }

    /** Asks again whatever was asked and not answered when the last controller stopped. */
    void resume() {
        state.deliberations().in(Deliberation.Phase.ASKED).forEach(questions::ask);
    }

    void advised(Escalation escalation, int round, Answer answer) {
        chronicle.answer(escalation, answer);
        Optional<Deliberation> known = state.deliberations().of(escalation.incident());
        if (known.isEmpty()) {
            unasked(escalation, answer.proposal());
        } else if (known.get().awaits(round)) {
            keep(answered(known.get(), answer.proposal()));
        } else if (known.get().hasCommitted(round) && answer.proposal() instanceof Proposal.Proposed rival) {
            contested(known.get(), rival.plan());
        }
    }

    /** Of two plans for one round one wins, whichever came first. */
    private void contested(Deliberation deliberation, Plan answer) {
        Plan rival = Plans.advised(answer, deliberation.escalation(), deliberation.version());
        state.underWay(deliberation.plan()).filter(rival::supersedes).ifPresent(current -> {
            road.giveUp(current, "Plan %s takes its place.".formatted(rival.id()));
            State entered = take(rival, deliberation.escalation());
            Deliberation next = deliberation.proposed(rival, now);
            keep(entered == State.REFUSED ? refused(next, road.violations()) : next);
        });
    }

    private Deliberation answered(Deliberation deliberation, Proposal proposal) {
        Escalation escalation = deliberation.escalation();
        return proposal.fold(new Proposal.Cases<>() {
            @Override
            public Deliberation plan(Plan plan) {
                return planned(deliberation, plan);
            }

            @Override
            public Deliberation question(ClarifyingTask question) {
                return unclear(deliberation, question);
            }

            @Override
            public Deliberation leave(String reason) {
                tell(escalation, "warning", "The planner would do nothing about it: " + reason);
                return over(deliberation);
            }

            @Override
            public Deliberation none(String reason) {
                return fallBack(deliberation, reason);
            }

            @Override
            public Deliberation noPlanner(String reason) {
                tell(escalation, severity(escalation), escalation.reason() + " " + reason);
                return deliberation.over(now);
            }
        });
    }

    /** A plan that nobody asked for takes the same road; nothing follows from how it ends. */
    private void unasked(Escalation escalation, Proposal proposal) {
        proposal.fold(new Proposal.Cases<State>() {
            @Override
            public State plan(Plan plan) {
                return state.knows(plan.id())
                        ? tell(escalation, Chronicle.CRITICAL, borrowed(plan))
                        : take(Plans.advised(plan, escalation, plan.version()), escalation);
            }

            @Override
            public State question(ClarifyingTask question) {
                return tell(escalation, "warning", "The planner asks: " + question.question());
            }

            @Override
            public State leave(String reason) {
                return State.DONE;
            }

            @Override
            public State none(String reason) {
                return tell(escalation, "warning", "The planner has no answer. " + reason);
            }

            @Override
            public State noPlanner(String reason) {
                return tell(escalation, Chronicle.CRITICAL, escalation.reason() + " " + reason);
            }
        });
    }

    private Deliberation planned(Deliberation deliberation, Plan answer) {
        if (state.knows(answer.id())) {
            // A planner must not speak in the name of another plan, which a person may have read or the gate approved.
            return fallBack(deliberation, borrowed(answer));
        }
        Plan plan = Plans.advised(answer, deliberation.escalation(), deliberation.version() + 1);
        Deliberation proposed = deliberation.proposed(plan, now);
        if (deliberation.repeats(plan, now)) {
            String sentence = "The same change was proposed less than %d s ago. Propose another, or none."
                    .formatted(FLAPPING.toSeconds());
            road.turnDown(plan, sentence);
            return refused(proposed, List.of(Violation.of(plan, "FLAPPING", sentence)));
        }
        State entered = take(plan, deliberation.escalation());
        return switch (entered) {
            case RUNNING, WAITING -> proposed.committed(plan.version(), holding(deliberation), now);
            case REFUSED -> refused(proposed, road.violations());
            default -> proposed.over(now);
        };
    }

    private State take(Plan plan, Escalation escalation) {
        Attempt attempt = Attempt.of(plan, escalation.domain(), Attempt.MODEL_PLAN, now.toEpochMilli());
        return road.propose(plan, plan.changes() ? adopted(attempt) : null);
    }

    private Attempt adopted(Attempt attempt) {
        state.session().adopt(attempt);
        return attempt;
    }

    private Deliberation refused(Deliberation deliberation, List<Violation> violations) {
        Deliberation refused = deliberation.refused(violations, now);
        return refused.refusals() < MOST_REFUSALS
                ? questions.askAgain(refused)
                : fallBack(refused, "The safety gate refused %d plans in a row.".formatted(refused.refusals()));
    }

    private Deliberation unclear(Deliberation deliberation, ClarifyingTask question) {
        if (deliberation.clarifications().size() >= MOST_CLARIFICATIONS) {
            return fallBack(deliberation, "The planner asks one question after the other and makes no plan.");
        }
        Deliberation unclear = deliberation.unclear(question, now);
        chronicle.clarification(unclear, ClarificationEntry.Change.ASKED, null);
        String advice = "The planner asks: %s Answer with 'interlock answer %s \"...\"'."
                .formatted(question.question(), deliberation.incident());
        tell(deliberation.escalation(), "warning", advice);
        return unclear;
    }

    /** Takes a person's answer; false where the incident has no open question. */
    boolean clarify(String incident, String answer) {
        Optional<Deliberation> open = state.deliberations().of(incident).filter(Deliberation::isUnclear);
        open.ifPresent(each -> clarified(each, answer));
        return open.isPresent();
    }

    private void clarified(Deliberation deliberation, String answer) {
        boolean expired = answer.isEmpty();
        chronicle.clarification(
                deliberation,
                expired ? ClarificationEntry.Change.EXPIRED : ClarificationEntry.Change.ANSWERED,
                expired ? null : answer);
        keep(questions.askAgain(deliberation.clarified(answer, now)));
    }

    /** A person wrote more about an incident; where the planner is done with it, it is asked once more. */
    void toldMore(String incident) {
        state.deliberations()
                .of(incident)
                .filter(each -> each.phase() == Deliberation.Phase.OVER)
                .ifPresent(each -> keep(questions.askAgain(each)));
    }

    /**
     * Other systems say more about an incident. Where whoever was asked is done with it, they are asked once more.
     *
     * @return whether that was done: while a question is open or something is tried, it waits
     */
    boolean heardMore(Incident incident, List<FiringAlert> alerts) {
        Optional<Deliberation> over =
                state.deliberations().of(incident.id()).filter(each -> each.phase() == Deliberation.Phase.OVER);
        boolean explained = state.session().conditions().stream()
                .anyMatch(each -> each.domain().equals(incident.domain()) && !each.isSaid());
        if (over.isEmpty() || explained) {
            return false;
        }
        keep(questions.askAgain(over.get().about(Escalation.alerted(incident, alerts, now.toEpochMilli()))));
        return true;
    }

    /** Time went by: questions that nobody answered are over, and so is whatever belongs to closed incidents. */
    void ticked() {
        for (Deliberation each : state.deliberations().in(Deliberation.Phase.UNCLEAR)) {
            if (!now.isBefore(each.since().plus(questions.patience()))) {
                clarified(each, "");
            }
        }
        state.deliberations().keepOpen(state.session().incidents());
        questions.review();
    }

    /** A plan came to its end. */
    void ended(Executions.End end) {
        state.deliberations().behind(end.plan()).ifPresent(each -> keep(ended(each.found(end.findings()), end)));
    }

    private Deliberation ended(Deliberation deliberation, Executions.End end) {
        if (deliberation.phase() == Deliberation.Phase.UNDOING) {
            return replan(deliberation);
        } else if (end.state() == State.FAILED) {
            return replan(deliberation);
        } else if (end.state() != State.DONE) {
            return deliberation.over(now);
        } else if (end.plan().changes()) {
            return deliberation;
        }
        return end.plan().looks() ? replan(deliberation) : over(deliberation);
    }

    /** A plan will not be carried out after all: a person turned it down, or the kill switch stopped it. */
    void dropped(Plan plan) {
        state.deliberations().behind(plan).ifPresent(each -> keep(each.over(now)));
    }

    /** Telemetry said whether a plan had its effect. */
    void settled(Attempt attempt) {
        state.deliberations()
                .of(attempt.incident())
                .filter(each -> each.plan().equals(attempt.id()) && each.phase() == Deliberation.Phase.PLANNED)
                .ifPresent(each -> keep(attempt.state() == State.EFFECTIVE ? over(each) : useless(each)));
    }

    private Deliberation useless(Deliberation deliberation) {
        boolean worse = !deliberation.holding().containsAll(holding(deliberation));
        return worse ? undo(deliberation) : replan(deliberation);
    }

    private Deliberation undo(Deliberation deliberation) {
        List<Action> inverses = deliberation.inverses();
        if (inverses.isEmpty()) {
            return replan(deliberation);
        }
        Plan undo = Plans.undo(deliberation, inverses, now);
        Attempt attempt = Attempt.of(undo, deliberation.escalation().domain(), Attempt.TAKE_BACK, now.toEpochMilli());
        State entered = road.propose(undo, adopted(attempt));
        return entered == State.RUNNING || entered == State.WAITING
                ? deliberation.undoing(undo, now)
                : replan(deliberation);
    }

    private Deliberation replan(Deliberation deliberation) {
        return deliberation.replans() < MOST_REPLANS
                ? questions.askAgain(deliberation.replanned(now))
                : fallBack(deliberation, "%d further plans did not end it.".formatted(MOST_REPLANS));
    }

    private Deliberation fallBack(Deliberation deliberation, String reason) {
        Escalation escalation = deliberation.escalation();
        List<Action> actions = state.session().fallback(escalation.domain());
        if (!actions.isEmpty()) {
            Plan plan = Plans.fallback(escalation, actions, now);
            road.propose(plan, adopted(Attempt.of(plan, escalation.domain(), Attempt.FALLBACK, now.toEpochMilli())));
        }
        tell(escalation, Chronicle.CRITICAL, escalation.reason() + " " + reason);
        return deliberation.over(now);
    }

    private Deliberation over(Deliberation deliberation) {
        state.session().settleReports(deliberation.escalation().domain());
        return deliberation.over(now);
    }

    private State tell(Escalation escalation, String severity, String message) {
        return road.propose(Plans.alert(escalation, severity, message, now), null);
    }

    /** As urgent as the most urgent of the alerts that it is about; anything else is urgent. */
    private String severity(Escalation escalation) {
        boolean onlyWarned = escalation.isAlerted()
                && state.alerts().in(escalation.domain()).stream()
                        .noneMatch(alert -> alert.severity() == AlertSeverity.CRITICAL);
        return onlyWarned ? "warning" : Chronicle.CRITICAL;
    }

    private static String borrowed(Plan plan) {
        return "The planner's answer bears the id of another plan, %s.".formatted(plan.id());
    }

    private Set<String> holding(Deliberation deliberation) {
        return state.session().conditions().stream()
                .filter(condition ->
                        condition.domain().equals(deliberation.escalation().domain()))
                .filter(condition -> !condition.isSaid())
                .map(Condition::name)
                .collect(Collectors.toSet());
    }

    private void keep(Deliberation next) {
        state.deliberations().put(next);
    }
}
