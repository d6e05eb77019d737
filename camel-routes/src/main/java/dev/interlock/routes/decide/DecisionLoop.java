package dev.interlock.routes.decide;

import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happened into judged plans: one event, one turn, one thread. It never waits for a model, a database or a
 * network; what has to be done outside leaves in the {@link Outbox}.
 */
public final class DecisionLoop {
    final Judge judge;
    final Switches switches;
    final Map<UUID, Plan> waiting = new TreeMap<>();
    final Lineage lineage = new Lineage();
    final Executions executions = new Executions();
    RulebookSession session;

    @Nullable String rulebookFault;

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Meters meters;
    private volatile Situation situation;
    private volatile Rulebook rulebook;
    private volatile View view;
    private volatile long turned;

    public DecisionLoop(
            RulebookSession session,
            Judge judge,
            Switches switches,
            InstantSource clock,
            LongSupplier nanos,
            Meters meters) {
        this.session = session;
        this.judge = judge;
        this.switches = switches;
        this.clock = clock;
        this.nanos = nanos;
        this.meters = meters;
        this.rulebook = session.rulebook();
        resume();
        this.situation = new Situation(session.facts(), session.attempts());
        this.view = look();
        this.turned = nanos.getAsLong();
    }

    /** Goes on with what was under way when the last controller stopped: a plan follows from its attempt. */
    private void resume() {
        for (Attempt attempt : session.attempts()) {
            if (attempt.state() == Attempt.State.RUNNING) {
                executions.start(Plans.of(attempt), clock.instant());
            } else if (attempt.state() == Attempt.State.WAITING) {
                Plan plan = Plans.of(attempt);
                waiting.put(plan.id(), plan);
            }
        }
    }

    /** Handles one event and says what has to be done outside. Only one thread may call it at a time. */
    public Outbox accept(Event event) {
        long start = nanos.getAsLong();
        Turn turn = new Turn(this, clock.instant());
        event.handle(turn);
        Outbox outbox = turn.finish();
        rulebook = session.rulebook();
        situation = new Situation(session.facts(), session.attempts());
        view = look();
        turned = nanos.getAsLong();
        meters.turnTook(Duration.ofNanos(turned - start));
        return outbox;
    }

    public Switches switches() {
        return switches;
    }

    public Judge judge() {
        return judge;
    }

    /** The rulebook in use. Safe to read from any thread. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** How long ago the latest turn ended, by the stopwatch. */
    public Duration idle() {
        return Duration.ofNanos(nanos.getAsLong() - turned);
    }

    /** What was known after the latest turn. Safe to read from any thread. */
    public View view() {
        return view;
    }

    /** What the safety gate needs to know at dispatch. Safe to read from any thread. */
    public Situation situation() {
        return situation;
    }

    private View look() {
        Facts facts = situation.facts();
        return new View(
                clock.instant(),
                switches.mode(),
                switches.killed(),
                session.rulebook().hash(),
                rulebookFault,
                List.copyOf(facts.devices().values()),
                List.copyOf(facts.jobs().values()),
                session.conditions(),
                session.incidents(),
                situation.attempts(),
                List.copyOf(waiting.values()));
    }
}
