package dev.interlock.routes.ingest.cloud;

import java.time.Duration;
import java.time.Instant;

/**
 * When something is to be asked again. A question counts as failed until its answer was read, so that one that never came back
 * needs no word from anybody. Not thread-safe.
 */
final class AskSchedule {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration interval;
    private final int retries;
    private final Duration delay;
    private Instant due = Instant.MIN;
    private int failures;

    AskSchedule(Duration interval, int retries, Duration delay) {
        this.interval = interval;
        this.retries = retries;
        this.delay = delay;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    void asked(Instant now) {
        failures = failures >= retries ? -1 : failures;
        failures++;
        due = now.plus(failures == 0 ? interval : backOff(failures));
    }

    void answered(Instant now) {
        failures = 0;
        due = now.plus(interval);
    }

    /** Not before then, whatever else; it is no failure of the network. */
    void notBefore(Instant then) {
        due = then.isAfter(due) ? then : due;
    }

    /** How long until it is asked again. */
    Duration wait(Instant now) {
        return Duration.between(now, due);
    }

    private Duration backOff(int failure) {
        return delay.multipliedBy(1L << Math.min(failure - 1, MOST_DOUBLINGS));
    }
}
