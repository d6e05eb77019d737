package dev.interlock.routes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SetClock implements InstantSource {
    private volatile Instant now;
    private volatile Duration passed = Duration.ZERO;

    public SetClock(Instant start) {
        this.now = start;
    }

    public synchronized void set(Instant next) {
        now = next;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
        passed = passed.plus(time);
    }

    /** Somebody sets it on or back; no time passes. */
    public synchronized void jump(Duration by) {
        now = now.plus(by);
    }

    /** The nanoseconds that have passed, whatever it was set to. */
    public long stopwatch() {
        return passed.toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
