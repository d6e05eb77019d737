package dev.interlock.routes.loop;

import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.plan.Action;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees what a turn of the loop asks of the world outside, besides its event. */
final class TurnWitness {
    private final Map<Action, String> unable = new ConcurrentHashMap<>();
    private long nanos;
    private @Nullable Event event;
    private @Nullable Moment moment;
    private boolean killed;
    private List<Delivery> heard = List.of();

    TurnWitness(long nanos) {
        this.nanos = nanos;
    }

    void begin(Event taken, Moment at, long began, boolean stopped) {
        event = taken;
        moment = at;
        nanos = began;
        killed = stopped;
        heard = List.of();
        unable.clear();
    }

    /** The stopwatch when the turn began: it stands still in it. */
    long nanos() {
        return nanos;
    }

    Supplier<Collection<Delivery>> hearing(Supplier<Collection<Delivery>> source) {
        return () -> heard = List.copyOf(source.get());
    }

    Function<Action, Optional<String>> asking(Function<Action, Optional<String>> source) {
        return action -> {
            Optional<String> why = source.apply(action);
            why.ifPresent(sentence -> unable.put(action, sentence));
            return why;
        };
    }

    TakenTurn end(Outbox outbox, boolean stopped) {
        return taken(outbox, "", stopped);
    }

    TakenTurn fail(RuntimeException why, boolean stopped) {
        return taken(null, String.valueOf(why.getMessage()), stopped);
    }

    private TakenTurn taken(@Nullable Outbox outbox, String refusal, boolean stopped) {
        return new TakenTurn(
                Objects.requireNonNull(event),
                Objects.requireNonNull(moment),
                nanos,
                heard,
                killed,
                stopped,
                unable,
                outbox,
                refusal);
    }
}
