package dev.interlock.routes.decide;

import dev.interlock.advisor.Finding;
import dev.interlock.routes.decide.Judge.Judgement;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one road of a plan, whoever proposed it: judged, and then refused, withheld, put before a person or sent, until it
 * has ended.
 */
final class Road {
    private final LoopState state;
    private final Chronicle chronicle;
    private final Meters meters;
    private final Instant now;
    private List<Violation> violations = List.of();
    private boolean judged;

    Road(LoopState state, Chronicle chronicle, Meters meters, Instant now) {
        this.state = state;
        this.chronicle = chronicle;
        this.meters = meters;
        this.now = now;
    }

    /**
     * Puts a plan on the road.
     *
     * @param attempt what it carries out, as the rules know it; null for a plan of no attempt
     * @return the state that it came into
     */
    State propose(Plan plan, @Nullable Attempt attempt) {
        record(plan, attempt);
        if (!judge(plan)) {
            return enter(plan, State.REFUSED, "The safety gate refused it.");
        } else if (state.switches().killed()) {
            return enter(plan, State.WITHHELD, "The kill switch is on.");
        } else if (!plan.changes() || state.switches().mode() == Mode.ACT) {
            return run(plan);
        } else if (state.switches().mode() == Mode.APPROVE) {
            state.wait(plan);
            return enter(plan, State.WAITING, "A person has to confirm it.");
        }
        return enter(plan, State.WITHHELD, "The mode is 'observe': this is what would have been done.");
    }

    /** Records a plan that is not even judged. */
    void turnDown(Plan plan, String reason) {
        record(plan, null);
        reject(plan, reason);
    }

    private void record(Plan plan, @Nullable Attempt attempt) {
        chronicle.proposal(
                plan, attempt, attempt == null ? List.of() : state.lineage().behind(attempt), state.samples());
        chronicle.seen(plan, state.alerts().of(plan));
    }

    /** What the gate had against the plan that was judged last. */
    List<Violation> violations() {
        return violations;
    }

    /**
     * Judges a plan again and, if nothing speaks against it any more, sends it.
     *
     * @return the state that it came into
     */
    State confirm(Plan plan) {
        if (!judge(plan)) {
            return enter(plan, State.REFUSED, "It was confirmed, but the safety gate refuses it by now.");
        } else if (state.switches().killed()) {
            return enter(plan, State.WITHHELD, "It was confirmed, but the kill switch is on.");
        }
        return run(plan);
    }

    /** Refuses a plan whose proposal is on record. */
    void reject(Plan plan, String reason) {
        enter(plan, State.REFUSED, reason);
    }

    /** Sends nothing more of a plan that is under way or waits. */
    void giveUp(Plan plan, String reason) {
        state.executions().stop(plan.id());
        state.waitNoMore(plan.id());
        enter(plan, State.WITHHELD, reason);
    }

    /** Gives up every plan under way, also those of which some tasks were sent, and says which that were. */
    List<Plan> stop() {
        List<Plan> stopped = state.executions().stopAll();
        stopped.forEach(plan -> enter(plan, State.WITHHELD, "The kill switch was thrown."));
        return stopped;
    }

    /**
     * Ends the plans whose agents are through, and gives up those whose attempts the rules have ended meanwhile.
     *
     * @return the plans that ended, one way or the other
     */
    List<Executions.End> keepUp() {
        List<Executions.End> ended = new ArrayList<>(state.executions().ended(now));
        ended.forEach(this::end);
        for (Plan plan : state.waiting()) {
            overtaken(plan, State.WAITING)
                    .ifPresent(attempt -> ended.add(givenUp(plan, attempt, "No person confirmed it in time.")));
        }
        for (Plan plan : state.executions().plans()) {
            overtaken(plan, State.RUNNING)
                    .ifPresent(attempt -> ended.add(givenUp(plan, attempt, "It took longer than a remedy may take.")));
        }
        return ended;
    }

    private Executions.End givenUp(Plan plan, Attempt attempt, String reason) {
        List<Finding> findings = state.executions().stop(plan.id());
        state.waitNoMore(plan.id());
        chronicle.plan(plan, attempt, attempt.state(), null, reason);
        return new Executions.End(plan, attempt.state(), reason, findings);
    }

    private void end(Executions.End end) {
        if (end.state() == State.DONE && end.plan().changes()) {
            state.unproved(end.plan());
        }
        enter(end.plan(), end.state(), end.reason());
    }

    private Optional<Attempt> overtaken(Plan plan, State expected) {
        return state.attempt(plan).filter(attempt -> attempt.state() != expected);
    }

    /** A verdict was given in this turn. */
    boolean judged() {
        return judged;
    }

    private State run(Plan plan) {
        state.executions().start(plan, now);
        return enter(plan, State.RUNNING, "Approved and sent to the agents.");
    }

    /** Records the plan's new state, and tells the session where the plan carries out an attempt. */
    private State enter(Plan plan, State next, String reason) {
        Optional<Attempt> attempt = state.attempt(plan);
        chronicle.plan(plan, attempt.orElse(null), next, null, reason);
        attempt.ifPresent(each -> state.session().report(each.id(), next, now));
        return next;
    }

    private boolean judge(Plan plan) {
        Situation present = state.situation();
        Judgement judgement = state.judge().judge(plan, present.facts(), present.attempts(), now);
        boolean approved = judgement.verdict().approved();
        meters.decision(plan.decisionTag(), approved);
        chronicle.verdict(plan, judgement);
        violations = judgement.verdict().violations();
        judged = true;
        return approved;
    }
}
