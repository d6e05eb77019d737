package dev.interlock.routes.loop;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait, by their {@link Precedence}. Of what only says how things stand the latest stands for all before it: one sample
 * for each device, one queue of jobs, one tick; so what is decided is fresh, however much comes in. Nobody is passed over for ever.
 */
final class Lanes {
    /** So often others may go first. */
    private static final int PASSED_OVER = 50;

    private final Map<Precedence, Deque<Exchange>> lanes = new EnumMap<>(Precedence.class);
    private final Map<Precedence, Integer> passedOver = new EnumMap<>(Precedence.class);

    Lanes() {
        Stream.of(Precedence.values()).forEach(each -> lanes.put(each, new ArrayDeque<>()));
    }

    /** Lets an event that waits stand for this one as well, where it can: whoever brought this one hears when that one is decided. */
    boolean join(Exchange late) {
        Event event = event(late);
        if (event == null || event.precedence() != Precedence.STATE) {
            return false;
        }
        for (Exchange waiting : lane(Precedence.STATE)) {
            Optional<Event> both = Optional.ofNullable(event(waiting)).flatMap(before -> before.with(event));
            if (both.isPresent()) {
                waiting.getMessage().setBody(both.get());
                handOver(late, waiting);
                return true;
            }
        }
        return false;
    }

    private static void handOver(Exchange from, Exchange to) {
        List<Synchronization> completions = from.getExchangeExtension().handoverCompletions();
        if (completions != null) {
            completions.forEach(to.getExchangeExtension()::addOnCompletion);
        }
    }

    void add(Exchange exchange) {
        Event event = event(exchange);
        lane(event == null ? Precedence.NEWS : event.precedence()).addLast(exchange);
    }

    /** The next one; null where none waits. */
    @Nullable Exchange take() {
        Optional<Precedence> next = next();
        next.ifPresent(
                chosen -> occupied().filter(each -> each.compareTo(chosen) > 0).forEach(this::passOver));
        return next.map(this::first).orElse(null);
    }

    private Optional<Precedence> next() {
        return occupied()
                .filter(each -> passedOver.getOrDefault(each, 0) >= PASSED_OVER)
                .findFirst()
                .or(() -> occupied().findFirst());
    }

    private @Nullable Exchange first(Precedence precedence) {
        passedOver.remove(precedence);
        return lane(precedence).pollFirst();
    }

    private void passOver(Precedence precedence) {
        passedOver.merge(precedence, 1, Integer::sum);
    }

    /** Since when the samples wait that came first. */
    Optional<Instant> oldest() {
        return lane(Precedence.STATE).stream()
                .flatMap(each -> Optional.ofNullable(event(each)).flatMap(Event::arrived).stream())
                .findFirst();
    }

    List<Exchange> all() {
        return lanes.values().stream().flatMap(Deque::stream).toList();
    }

    int size() {
        return lanes.values().stream().mapToInt(Deque::size).sum();
    }

    private Stream<Precedence> occupied() {
        return lanes.keySet().stream().filter(each -> !lane(each).isEmpty());
    }

    private Deque<Exchange> lane(Precedence precedence) {
        return Objects.requireNonNull(lanes.get(precedence));
    }

    private static @Nullable Event event(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof Event event ? event : null;
    }
}
