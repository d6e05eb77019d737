package dev.interlock.routes.loop;

import dev.interlock.rules.fact.Moment;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How far decisions are behind what has arrived. Thread-safe. */
public final class Backlog {
    private final Supplier<Optional<Instant>> read;
    private final Supplier<Optional<Instant>> waiting;
    private volatile Optional<Instant> deciding = Optional.empty();

    /**
     * @param read since when a message is being read
     * @param waiting since when samples wait for the loop
     */
    public Backlog(Supplier<Optional<Instant>> read, Supplier<Optional<Instant>> waiting) {
        this.read = read;
        this.waiting = waiting;
    }

    /** The loop takes in an event; what it says is decided only at the end of its turn. */
    void begin(Event event) {
        deciding = event.arrived();
    }

    void end() {
        deciding = Optional.empty();
    }

    /** Until when, at this moment, everything that arrived is decided; what a turn takes in is decided at its end. */
    Moment at(Instant now) {
        Stream<Optional<Instant>> open = Stream.of(read.get(), waiting.get(), deciding);
        return new Moment(
                now, open.flatMap(Optional::stream).min(Instant::compareTo).orElse(now));
    }
}
