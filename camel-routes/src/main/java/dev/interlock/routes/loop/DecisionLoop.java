package dev.interlock.routes.loop;

import dev.interlock.advisor.Question;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.planning.PlanningState;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.plans.Judge;
import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.routes.plans.Situation;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.rules.alert.AlertBook;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Turns what happened into judged plans: one event, one turn, one thread. It never waits for a model, a database or a
 * network; what has to be done outside leaves in the {@link Outbox}.
 */
public final class DecisionLoop implements AutoCloseable {
    private final LoopStart start;
    private final TurnWitness witness;
    private final Tape tape;
    private final LoopState state;
    private final Backlog backlog;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Meters meters;
    private volatile Situation situation;
    private volatile Rulebook rulebook;
    private volatile View view;
    private volatile Optional<String> ailment = Optional.empty();
    private volatile long turned;
    private volatile OptionalLong turning = OptionalLong.empty();

    /**
     * Begins where the last loop stopped.
     *
     * @param unable why an action cannot be carried out at all, as a sentence; empty where it can be tried
     * @param heard the tasks whose agents are at them right now; asked in each turn
     * @param backlog what has arrived and is not decided yet
     * @param tape keeps every turn
     */
    public DecisionLoop(
            LoopStart start,
            Function<Action, Optional<String>> unable,
            Supplier<Collection<Delivery>> heard,
            Backlog backlog,
            InstantSource clock,
            LongSupplier nanos,
            Meters meters,
            Tape tape) {
        this.start = start;
        this.backlog = backlog;
        this.clock = clock;
        this.nanos = nanos;
        this.meters = meters;
        this.tape = tape;
        this.turned = nanos.getAsLong();
        this.witness = new TurnWitness(start.nanos());
        AlertBook alerts = start.book();
        RulebookSession session = RulebookSession.start(
                start.rulebook(), start.inventory(), start.memory().with(alerts.memory()));
        Judge judge = new Judge(start.rulebook(), start.inventory(), nanos, meters, witness.asking(unable));
        Work before = start.work().isEmpty() ? Work.none() : WorkJson.read(start.work());
        this.state = new LoopState(
                new RulesInUse(session, judge),
                new LivePlans(before.progress(), before.waiting(), before.unproved()),
                PlanningState.resumed(before.cases(), alerts, start.asking(), witness::nanos, start.at()),
                Switches.parse(start.switches()),
                witness.hearing(heard));
        this.rulebook = session.rulebook();
        this.situation = state.rules().situation();
        this.view = state.view(situation, start.at());
    }

    /** Handles one event and says what has to be done outside. Whoever comes meanwhile waits: there is one turn at a time. */
    public synchronized Outbox accept(Event event) {
        long began = nanos.getAsLong();
        turning = OptionalLong.of(began);
        backlog.begin(event);
        Moment moment = backlog.at(clock.instant());
        witness.begin(event, moment, began, state.switches().killed());
        Outbox outbox = witnessed(event, moment);
        since(event, began).ifPresent(outbox::since);
        backlog.end();
        turned = nanos.getAsLong();
        turning = OptionalLong.empty();
        meters.turnTook(Duration.ofNanos(turned - began));
        return outbox;
    }

    /** When the telemetry arrived that the turn took in; of a tick, which makes what lasted long enough count, when its turn began. */
    private static OptionalLong since(Event event, long began) {
        if (event instanceof Event.Measured measured) {
            return OptionalLong.of(measured.arrivedNanos());
        }
        return event instanceof Event.Ticked ? OptionalLong.of(began) : OptionalLong.empty();
    }

    private Outbox witnessed(Event event, Moment moment) {
        try {
            Outbox outbox = turn(event, moment);
            keep(witness.end(outbox, state.switches().killed()));
            return outbox;
        } catch (RuntimeException refused) {
            keep(witness.fail(refused, state.switches().killed()));
            throw refused;
        }
    }

    private void keep(TakenTurn taken) {
        tape.turned(taken, state.plans().progress().isEmpty(), this::present);
    }

    /** What another loop would begin with to go on from here. */
    private LoopStart present() {
        return state.start(start, clock.instant(), witness.nanos());
    }

    private Outbox turn(Event event, Moment moment) {
        Turn turn = new Turn(state, meters, moment);
        event.handle(turn);
        Outbox outbox = turn.finish();
        publish();
        turn.arrived().ifPresent(arrived -> meters.decidedAfter(Duration.ofNanos(nanos.getAsLong() - arrived)));
        turn.answered().ifPresent(arrived -> meters.verdictAfter(Duration.ofNanos(nanos.getAsLong() - arrived)));
        return outbox;
    }

    /** Lets the other threads see how things stand. */
    private void publish() {
        Situation now = state.rules().situation();
        situation = now;
        rulebook = state.rules().session().rulebook();
        view = state.view(now, clock.instant());
        ailment = state.ailments().sentence().or(rulebook::quarantine);
    }

    /** To be called when nothing more is handed in. What was seen last can still be read. */
    @Override
    public void close() {
        state.rules().close();
    }

    public Switches switches() {
        return state.switches();
    }

    public Judge judge() {
        return state.rules().judge();
    }

    /** The rulebook in use. Safe to read from any thread. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** How long ago the latest turn ended, by the stopwatch. */
    public Duration idle() {
        return Duration.ofNanos(nanos.getAsLong() - turned);
    }

    /** How long the turn under way takes by now; zero between turns. Safe to read from any thread. */
    public Duration turning() {
        OptionalLong since = turning;
        return since.isPresent() ? Duration.ofNanos(nanos.getAsLong() - since.getAsLong()) : Duration.ZERO;
    }

    /** What is wrong with the rules at work, as a sentence; empty in good order. Safe to read from any thread. */
    public Optional<String> ailment() {
        return ailment;
    }

    /** What was known after the latest turn. Safe to read from any thread. */
    public View view() {
        return view;
    }

    /** The kinds of device that the rulebook in use knows. Safe to read from any thread. */
    public DeviceKinds kinds() {
        return rulebook.kinds();
    }

    /** Now, and until when everything that arrived is decided. Safe to read from any thread. */
    public Moment moment() {
        return backlog.at(clock.instant());
    }

    /** The same question with what is known now. Safe to call from any thread. */
    public Question fresh(Question question) {
        View now = view;
        return question.asOf(now.now(), situation.facts(), now.conditions());
    }

    /** What the safety gate needs to know at dispatch. Safe to read from any thread. */
    public Situation situation() {
        return situation;
    }
}
