package dev.interlock.scenarios.demand;

import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.demand.DemandRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * An event of demand response, as a story tells it.
 *
 * @param told when the controller hears of it, after the beginning
 * @param starts from when on less is asked for, after the beginning
 * @param lasts for how long
 * @param amount in the unit of {@code request}
 */
public record ToldDemand(Duration told, Duration starts, Duration lasts, DemandRequest request, double amount) {
    /** How long an event that was not known before may take until its target is met. */
    static final Duration URGENT = Duration.ofSeconds(30);

    /** An event that is known for so long before it starts has to be met from its start on. */
    private static final Duration KNOWN = Duration.ofSeconds(90);

    public ToldDemand {
        if (told.isNegative() || starts.compareTo(told) < 0) {
            throw new IllegalArgumentException(
                    "The event has 'at_seconds' = %d and 'start_seconds' = %d. Give 0 or more, and no start before it is told."
                            .formatted(told.toSeconds(), starts.toSeconds()));
        }
    }

    /** It was told too late to be prepared for. */
    boolean urgent() {
        return starts.minus(told).compareTo(KNOWN) < 0;
    }

    /** From when on its target has to be met, after the beginning. */
    Duration due() {
        return urgent() ? told.plus(URGENT).compareTo(starts) > 0 ? told.plus(URGENT) : starts : starts;
    }

    Duration ends() {
        return starts.plus(lasts);
    }

    /** The event in a story that begins then. */
    DemandEvent event(int number, Instant beginning) {
        String id = "event-" + number;
        long start = beginning.plus(starts).toEpochMilli();
        return new DemandEvent(id, "demand-response", id, start, start + lasts.toMillis(), request, amount, Double.NaN);
    }
}
