package dev.interlock.routes.decide;

import dev.interlock.routes.decide.Judge.Judgement;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
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
    private boolean judged;

    Road(LoopState state, Chronicle chronicle, Meters meters, Instant now) {
        this.state = state;
        this.chronicle = chronicle;
        this.meters = meters;
        this.now = now;
    }

    /** @param attempt the rules' choice that it carries out; null for a plan of no attempt */
    void propose(Plan plan, @Nullable Attempt attempt) {
        chronicle.proposal(
                plan, attempt, attempt == null ? List.of() : state.lineage().behind(attempt), state.samples());
        if (!judge(plan)) {
            enter(plan, State.REFUSED, "The safety gate refused it.");
        } else if (state.switches().killed()) {
            enter(plan, State.WITHHELD, "The kill switch is on.");
        } else if (!Plans.changes(plan) || state.switches().mode() == Mode.ACT) {
            run(plan);
        } else if (state.switches().mode() == Mode.APPROVE) {
            state.waiting().put(plan.id(), plan);
            enter(plan, State.WAITING, "A person has to confirm it.");
        } else {
            enter(plan, State.WITHHELD, "The mode is 'observe': this is what would have been done.");
        }
    }

    /** Judges a plan again and, if nothing speaks against it any more, sends it. */
    void confirm(Plan plan) {
        if (!judge(plan)) {
            enter(plan, State.REFUSED, "It was confirmed, but the safety gate refuses it by now.");
        } else if (state.switches().killed()) {
            enter(plan, State.WITHHELD, "It was confirmed, but the kill switch is on.");
        } else {
            run(plan);
        }
    }

    void reject(Plan plan, String reason) {
        enter(plan, State.REFUSED, reason);
    }

    /** Gives up every plan under way, also those of which some tasks were sent. */
    void stop() {
        state.executions().stopAll().forEach(plan -> enter(plan, State.WITHHELD, "The kill switch was thrown."));
    }

    /** Ends the plans whose agents are through, and gives up those whose attempts the rules have ended meanwhile. */
    void keepUp() {
        state.executions().ended(now).forEach(end -> enter(end.plan(), end.state(), end.reason()));
        for (Plan plan : List.copyOf(state.waiting().values())) {
            overtaken(plan, State.WAITING).ifPresent(attempt -> {
                state.waiting().remove(plan.id());
                chronicle.plan(plan, attempt, attempt.state(), null, "No person confirmed it in time.");
            });
        }
        for (Plan plan : state.executions().plans()) {
            overtaken(plan, State.RUNNING).ifPresent(attempt -> {
                state.executions().stop(plan.id());
                chronicle.plan(plan, attempt, attempt.state(), null, "It took longer than a remedy may take.");
            });
        }
    }

    private Optional<Attempt> overtaken(Plan plan, State expected) {
        return state.attempt(plan).filter(attempt -> attempt.state() != expected);
    }

    /** A verdict was given in this turn. */
    boolean judged() {
        return judged;
    }

    private void run(Plan plan) {
        state.executions().start(plan, now);
        enter(plan, State.RUNNING, "Approved and sent to the agents.");
    }

    /** Records the plan's new state, and tells the session where the plan carries out an attempt. */
    private void enter(Plan plan, State next, String reason) {
        Optional<Attempt> attempt = state.attempt(plan);
        chronicle.plan(plan, attempt.orElse(null), next, null, reason);
        attempt.ifPresent(each -> state.session().report(each.id(), next, now));
    }

    private boolean judge(Plan plan) {
        Situation present = state.situation();
        Judgement judgement = state.judge().judge(plan, present.facts(), present.attempts(), now);
        boolean approved = judgement.verdict().approved();
        meters.decision(plan.decisionTag(), approved);
        chronicle.verdict(plan, judgement);
        judged = true;
        return approved;
    }
}
