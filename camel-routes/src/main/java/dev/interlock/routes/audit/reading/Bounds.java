package dev.interlock.routes.audit.reading;

import java.time.Duration;

/** How much of an answer is wanted, and how long it may take. Whole seconds count. */
public record Bounds(int maxRows, Duration timeout) {
    public Bounds {
        if (maxRows < 1 || timeout.toSeconds() < 1) {
            throw new QueryRefused("%d rows within %s is no question. Ask for at least 1 row and 1 second."
                    .formatted(maxRows, timeout));
        }
    }

    /** A screenful that does not hold anything up. */
    public static Bounds usual() {
        return new Bounds(1000, Duration.ofSeconds(10));
    }
}
