package dev.interlock.scenarios.bench;

import java.time.Instant;
import java.time.InstantSource;

/** The time as the plant has it. */
final class VirtualClock implements InstantSource {
    private volatile Instant now;

    VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant next) {
        if (next.isBefore(now)) {
            throw new IllegalArgumentException(
                    "The plant went back in time from %s to %s. Give the bench a plant whose time only grows."
                            .formatted(now, next));
        }
        now = next;
    }
}
