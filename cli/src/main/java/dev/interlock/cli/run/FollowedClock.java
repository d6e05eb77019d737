package dev.interlock.cli.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of a world elsewhere: asked for now and then, and in between carried on at its speed. It never goes back,
 * and it waits rather than run ahead of what it was told by more than a few askings' worth. Thread-safe.
 */
final class FollowedClock implements InstantSource {
    private static final long ASK_NANOS = 1_000_000_000L;

    private final Supplier<Optional<Told>> ask;
    private Told told;
    private long toldAt = System.nanoTime();
    private Instant last;

    /** What the other clock showed, and how fast it goes. */
    record Told(Instant now, double speed) {}

    FollowedClock(Supplier<Optional<Told>> ask, Told first) {
        this.ask = ask;
        this.told = first;
        this.last = first.now();
    }

    double speed() {
        return told.speed();
    }

    @Override
    public synchronized Instant instant() {
        if (System.nanoTime() - toldAt > ASK_NANOS) {
            ask.get().ifPresent(answer -> {
                told = answer;
                toldAt = System.nanoTime();
            });
        }
        long since = Math.min(System.nanoTime() - toldAt, 3 * ASK_NANOS);
        Instant now = told.now().plus(Duration.ofNanos(Math.round(since * told.speed())));
        last = now.isAfter(last) ? now : last;
        return last;
    }
}
