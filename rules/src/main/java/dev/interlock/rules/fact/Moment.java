package dev.interlock.rules.fact;

import java.time.Duration;
import java.time.Instant;

/**
 * When a turn takes place.
 *
 * @param heard until when everything that arrived has been decided; what this turn takes in is not, yet; never after now
 */
public record Moment(Instant now, Instant heard) {
    public Moment {
        heard = heard.isAfter(now) ? now : heard;
    }

    /** A moment at which nothing that arrived waits. */
    public static Moment of(Instant now) {
        return new Moment(now, now);
    }

    /** How far decisions lie behind what has arrived. */
    public Duration late() {
        return Duration.between(heard, now);
    }
}
