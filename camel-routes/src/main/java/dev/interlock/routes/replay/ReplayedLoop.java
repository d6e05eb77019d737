package dev.interlock.routes.replay;

import dev.interlock.routes.loop.Backlog;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.ActRefused;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.recording.RecordedTurn;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.plan.Action;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision loop with nothing around it, which is told turn by turn what was the case when the turn was recorded. */
final class ReplayedLoop implements AutoCloseable {
    private final DecisionLoop loop;
    private final Map<String, Delivery> sent = new HashMap<>();
    private Moment moment;
    private long nanos;
    private List<Delivery> heard = List.of();
    private Map<Action, String> unable = Map.of();
    private @Nullable TakenTurn taken;

    ReplayedLoop(LoopStart start) {
        moment = Moment.of(start.at());
        nanos = start.nanos();
        InstantSource clock = () -> moment.now();
        loop = new DecisionLoop(
                start,
                action -> Optional.ofNullable(unable.get(action)),
                () -> heard,
                new Backlog(() -> late(moment), Optional::empty),
                clock,
                () -> nanos,
                new Meters(new SimpleMeterRegistry()),
                (turn, calm, present) -> taken = turn);
    }

    private static Optional<Instant> late(Moment moment) {
        return Optional.of(moment.heard()).filter(moment.now()::isAfter);
    }

    /** The loop itself, for whoever looks at what it knows. */
    DecisionLoop loop() {
        return loop;
    }

    /** What was sent so far, by the keys that recordings use. */
    Map<String, Delivery> sent() {
        return sent;
    }

    /** Takes the turn as it was recorded. */
    TakenTurn take(RecordedTurn turn) {
        return take(turn, turn.event(sent));
    }

    /** Takes another event in the place of the recorded one. */
    TakenTurn take(RecordedTurn turn, Event event) {
        moment = turn.moment();
        nanos = turn.nanos();
        unable = turn.unable();
        heard = turn.heard().stream()
                .flatMap(key -> Stream.ofNullable(sent.get(key)))
                .toList();
        throwSwitch(loop.switches(), turn.killed());
        try {
            loop.accept(meant(event, turn));
        } catch (ActRefused asRecorded) {
            // that it could not be done is what the turn came to
        }
        TakenTurn done = Objects.requireNonNull(taken);
        Optional.ofNullable(done.outbox())
                .ifPresent(outbox -> outbox.deliveries().forEach(each -> sent.put(RecordedTurn.key(each), each)));
        return done;
    }

    private static void throwSwitch(Switches switches, boolean on) {
        if (on && !switches.killed()) {
            switches.kill();
        } else if (!on && switches.killed()) {
            switches.release(switches.thrown());
        }
    }

    /** A release names how often the switch was thrown; here it was thrown as often as turns saw it. */
    private Event meant(Event event, RecordedTurn turn) {
        return event instanceof Event.Acted acted && acted.act() instanceof OperatorAct.Release
                ? new Event.Acted(
                        new OperatorAct.Release(
                                turn.killedAfter() ? -1 : loop.switches().thrown()),
                        acted.by())
                : event;
    }

    @Override
    public void close() {
        loop.close();
    }
}
