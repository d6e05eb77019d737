package dev.interlock.routes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SetClock implements InstantSource {
    private volatile Instant now;

    public SetClock(Instant start) {
        this.now = start;
    }

    public void set(Instant next) {
        now = next;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
