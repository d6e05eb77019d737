package dev.interlock.routes.plans;

import dev.interlock.advisor.Finding;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.plans.Judge.Judgement;
import dev.interlock.rules.fact.Moment;
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
 * The life of a plan, the same whoever proposed it: judged, and then refused, withheld, put before a person or sent, until it
 * has ended.
 */
public final class PlanLifecycle {
    private final RulesInUse rules;
    private final LivePlans plans;
    private final Switches switches;
    private final PlanRecord record;
    private final Meters meters;
    private final Moment moment;
    private final Instant now;
    private List<Violation> violations = List.of();
    private boolean judged;

    public PlanLifecycle(
            RulesInUse rules, LivePlans plans, Switches switches, PlanRecord record, Meters meters, Moment moment) {
        this.rules = rules;
        this.plans = plans;
        this.switches = switches;
        this.record = record;
        this.meters = meters;
        this.moment = moment;
        this.now = moment.now();
    }

    /**
     * Begins the life of a plan.
     *
     * @param attempt what it carries out, as the rules know it; null for a plan of no attempt
     * @return the state that it came into
     */
    public State propose(Plan plan, @Nullable Attempt attempt) {
        record.proposed(plan, attempt);
        if (!judge(plan)) {
            return enter(plan, State.REFUSED, "The safety gate refused it.");
        } else if (!plan.changes()) {
            return run(plan);
        } else if (switches.killed()) {
            return withhold(plan, "The kill switch is on.");
        } else if (switches.mode() == Mode.OBSERVE) {
            return withhold(plan, "The mode is 'observe': this is what would have been done.");
        } else if (switches.mode() == Mode.APPROVE) {
            return wait(plan, "A person has to confirm it.");
        } else if (rules.isOnWordsAlone(plan)) {
            return wait(plan, "It follows from words alone, and no measurement agrees: a person has to confirm it.");
        }
        return run(plan);
    }

    private State wait(Plan plan, String reason) {
        plans.await(plan);
        return enter(plan, State.WAITING, reason);
    }

    private State withhold(Plan plan, String reason) {
        State withheld = enter(plan, State.WITHHELD, reason);
        tellAll(plan, reason);
        return withheld;
    }

    /** Whatever ends actions, it does not end telling people: the alerts of such a plan are told without the rest. */
    private void tellAll(Plan plan, String reason) {
        Plans.alerts(plan, reason, now).ifPresent(alerts -> propose(alerts, null));
    }

    /** Records a plan that is not even judged. */
    public void turnDown(Plan plan, String reason) {
        record.proposed(plan, null);
        reject(plan, reason);
    }

    /** What the gate had against the plan that was judged last. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * Judges a plan again and, if nothing speaks against it any more, sends it.
     *
     * @return the state that it came into
     */
    public State confirm(Plan plan) {
        return sendNow(plan, "It was confirmed");
    }

    private State sendNow(Plan plan, String why) {
        if (!judge(plan)) {
            return enter(plan, State.REFUSED, why + ", but the safety gate refuses it by now.");
        } else if (switches.killed()) {
            return withhold(plan, why + ", but the kill switch is on.");
        }
        return run(plan);
    }

    /** Refuses a plan whose proposal is on record. */
    public void reject(Plan plan, String reason) {
        enter(plan, State.REFUSED, reason);
    }

    /** Sends nothing more of a plan that is under way or waits. */
    public void giveUp(Plan plan, String reason) {
        plans.stop(plan.id());
        enter(plan, State.WITHHELD, reason);
    }

    /** Gives up every plan under way that changes something, also where some tasks were sent, and says which that were. */
    public List<Plan> stop() {
        List<Plan> stopped = plans.stopChanges();
        stopped.forEach(plan -> withhold(plan, "The kill switch was thrown."));
        return stopped;
    }

    /**
     * Ends the plans whose agents are through, and gives up those whose attempts the rules have ended meanwhile. What waits for a
     * person follows the mode.
     *
     * @return the plans that ended, one way or the other
     */
    public List<LivePlans.End> keepUp() {
        List<LivePlans.End> ended = new ArrayList<>(plans.takeEnded(now));
        ended.forEach(end -> enter(end.plan(), end.state(), end.reason()));
        plans.waiting().forEach(plan -> waited(plan).ifPresent(ended::add));
        for (Plan plan : plans.running()) {
            overtaken(plan, State.RUNNING)
                    .ifPresent(attempt -> ended.add(givenUp(plan, attempt, "It took longer than a remedy may take.")));
        }
        return ended;
    }

    /** How a plan that waited for a person ended; empty while it waits on, and where it was sent. */
    private Optional<LivePlans.End> waited(Plan plan) {
        Optional<Attempt> attempt = rules.attempt(plan);
        if (attempt.isEmpty()) {
            return withdrawn(plan, "Nothing that it was meant against is wrong any more.");
        } else if (attempt.get().state() != State.WAITING) {
            return Optional.of(givenUp(plan, attempt.get(), "No person confirmed it in time."));
        } else if (switches.mode() == Mode.OBSERVE) {
            return withdrawn(plan, "The mode became 'observe' while it waited for a person.");
        } else if (switches.mode() == Mode.ACT && !switches.killed() && !rules.isOnWordsAlone(plan)) {
            plans.endWait(plan.id());
            State sent = sendNow(plan, "It waits for no person any more");
            return sent == State.RUNNING ? Optional.empty() : Optional.of(end(plan, sent, ""));
        }
        return Optional.empty();
    }

    private Optional<LivePlans.End> withdrawn(Plan plan, String reason) {
        plans.endWait(plan.id());
        return Optional.of(end(plan, enter(plan, State.WITHHELD, reason), reason));
    }

    private static LivePlans.End end(Plan plan, State state, String reason) {
        return new LivePlans.End(plan, state, reason, List.of());
    }

    private LivePlans.End givenUp(Plan plan, Attempt attempt, String reason) {
        List<Finding> findings = plans.stop(plan.id());
        record.entered(plan, attempt, attempt.state(), reason);
        return new LivePlans.End(plan, attempt.state(), reason, findings);
    }

    private Optional<Attempt> overtaken(Plan plan, State expected) {
        return rules.attempt(plan).filter(attempt -> attempt.state() != expected);
    }

    /** A verdict was given in this turn. */
    public boolean judged() {
        return judged;
    }

    private State run(Plan plan) {
        plans.start(plan, now);
        return enter(plan, State.RUNNING, "Approved and sent to the agents.");
    }

    /** Records the plan's new state, and tells the session where the plan carries out an attempt. */
    private State enter(Plan plan, State next, String reason) {
        Optional<Attempt> attempt = rules.attempt(plan);
        record.entered(plan, attempt.orElse(null), next, reason);
        attempt.ifPresent(each -> rules.session().report(each.id(), next, now));
        return next;
    }

    private boolean judge(Plan plan) {
        Situation present = rules.situation();
        Judgement judgement = rules.judge().judge(plan, present.facts(), present.attempts(), moment);
        boolean approved = judgement.verdict().approved();
        meters.decision(plan.decisionTag(), approved);
        record.judged(plan, judgement);
        violations = judgement.verdict().violations();
        judged = true;
        return approved;
    }
}
