package dev.interlock.routes.decide;

import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.RulebookSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the decision loop holds from one turn to the next. Only its thread comes here. */
final class LoopState {
    private final Judge judge;
    private final Switches switches;
    private final Map<UUID, Plan> waiting = new TreeMap<>();
    private final Lineage lineage = new Lineage();
    private final Executions executions = new Executions();
    private final LatestSamples samples = new LatestSamples();
    private final Ailments ailments = new Ailments();
    private RulebookSession session;
    private @Nullable String rulebookFault;

    /** Goes on with what was under way when the last controller stopped: a plan follows from its attempt. */
    LoopState(RulebookSession session, Judge judge, Switches switches, Instant now) {
        this.session = session;
        this.judge = judge;
        this.switches = switches;
        lineage.learn(session.derived());
        for (Attempt attempt : session.attempts()) {
            if (attempt.state() == Attempt.State.RUNNING) {
                executions.start(Plans.of(attempt), now);
            } else if (attempt.state() == Attempt.State.WAITING) {
                Plan plan = Plans.of(attempt);
                waiting.put(plan.id(), plan);
            }
        }
    }

    RulebookSession session() {
        return session;
    }

    /** Goes on with a session of another rulebook, which knows all that this one does. */
    void take(RulebookSession next) {
        judge.use(next.rulebook());
        session.close();
        session = next;
        lineage.learn(next.derived());
        rulebookFault = null;
    }

    void rulebookFault(String fault) {
        rulebookFault = fault;
    }

    Judge judge() {
        return judge;
    }

    Switches switches() {
        return switches;
    }

    /** Plans that wait for a person. */
    Map<UUID, Plan> waiting() {
        return waiting;
    }

    Lineage lineage() {
        return lineage;
    }

    Executions executions() {
        return executions;
    }

    LatestSamples samples() {
        return samples;
    }

    Ailments ailments() {
        return ailments;
    }

    /** The attempt that a plan carries out. */
    Optional<Attempt> attempt(Plan plan) {
        return session.attempts().stream()
                .filter(each -> each.incident().equals(plan.incident()))
                .filter(each -> Plans.id(each).equals(plan.id()))
                .findFirst();
    }

    /** A plan of this id is under way or waits, or was chosen by the rules. */
    boolean knows(UUID plan) {
        return waiting.containsKey(plan)
                || executions.plan(plan).isPresent()
                || session.attempts().stream().map(Plans::id).anyMatch(plan::equals);
    }

    Situation situation() {
        return new Situation(
                session.facts(), session.attempts(), session.rulebook().hash());
    }

    View view(Situation situation, Instant now) {
        Facts facts = situation.facts();
        return new View(
                now,
                switches.mode(),
                switches.killed(),
                situation.rulebookHash(),
                rulebookFault,
                List.copyOf(facts.devices().values()),
                List.copyOf(facts.jobs().values()),
                session.conditions(),
                session.incidents(),
                situation.attempts(),
                List.copyOf(waiting.values()));
    }
}
