package dev.interlock.routes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A clock that is not set back. Where the one behind it is, time goes on here as if it had not been; else every
 * sample would look older than what is known, and nothing would be seen until the clock has caught up. Thread-safe.
 */
final class SteadyClock implements InstantSource {
    /** What is less is no setting of a clock; time stands still meanwhile. */
    private static final Duration SMALL = Duration.ofSeconds(5);

    /** How long reading the clock may take for the stopwatch to tell anything of it. */
    private static final long READING_NANOS = 100_000_000;

    private final InstantSource behind;
    private final LongSupplier nanos;
    private Instant read;
    private Instant told;
    private long stopwatch;
    private Duration ahead = Duration.ZERO;

    SteadyClock(InstantSource behind, LongSupplier nanos) {
        this.behind = behind;
        this.nanos = nanos;
        this.stopwatch = nanos.getAsLong();
        this.read = behind.instant();
        this.told = read;
    }

    /** Time went as far as this before: what is remembered of it is no later than now. */
    synchronized void goOnFrom(Instant remembered) {
        Duration back = Duration.between(read, remembered);
        if (back.compareTo(SMALL) > 0) {
            ahead = back;
        }
    }

    @Override
    public Instant instant() {
        long before;
        long after;
        Instant now;
        do {
            before = nanos.getAsLong();
            now = behind.instant();
            after = nanos.getAsLong();
        } while (after - before > READING_NANOS);
        return steady(now, after);
    }

    private synchronized Instant steady(Instant now, long at) {
        if (at >= stopwatch) {
            Duration moved = Duration.between(read, now);
            Duration set = moved.minusNanos(at - stopwatch);
            // A clock that only goes slower than the stopwatch, as a simulated one may, is none that was set.
            boolean setBack = moved.plus(SMALL).isNegative();
            boolean setRight = !ahead.isZero() && set.compareTo(SMALL) > 0;
            if (setBack || setRight) {
                ahead = latest(ahead.minus(set), Duration.ZERO);
            }
            read = now;
            stopwatch = at;
        }
        told = latest(told, now.plus(ahead));
        return told;
    }

    /** What is wrong with the clock behind it, in a sentence. */
    synchronized Optional<String> trouble() {
        return ahead.compareTo(SMALL) <= 0
                ? Optional.empty()
                : Optional.of(
                        "The machine's clock was set back by %d s, and time goes on here as if it had not been. Set it right; if it is right now, stop Interlock for so long, and start it again."
                                .formatted(ahead.toSeconds()));
    }

    private static <T extends Comparable<T>> T latest(T one, T other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
