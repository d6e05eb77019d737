package dev.interlock.routes.planning;

import dev.interlock.advisor.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * When the planner looks at the whole site: one review at a time, by the controller's clock as often as is asked for, and by the stopwatch no
 * sooner than it is to be left alone.
 */
final class Reviews {
    /** An answer that has not come by then will not come. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Asking asking;
    private final LongSupplier nanos;
    private Instant latest;
    private long askedNanos;
    private boolean open;
    private boolean failing;

    /** @param now when the controller started: the first review comes a while later */
    Reviews(Asking asking, LongSupplier nanos, Instant now) {
        this.asking = asking;
        this.nanos = nanos;
        this.latest = now;
        this.askedNanos = nanos.getAsLong();
    }

    boolean isDue(Instant now) {
        Duration gone = Duration.ofNanos(nanos.getAsLong() - askedNanos);
        Duration least = open ? LONGEST : asking.reviewGap();
        return !asking.review().isZero() && !now.isBefore(latest.plus(asking.review())) && gone.compareTo(least) >= 0;
    }

    void asked(Instant now) {
        latest = now;
        askedNanos = nanos.getAsLong();
        open = true;
    }

    /**
     * The planner answered, or could not.
     *
     * @return whether it could not the last time either: people were told then
     */
    boolean answered(Proposal proposal) {
        boolean before = failing;
        open = false;
        failing = proposal instanceof Proposal.None || proposal instanceof Proposal.NoPlanner;
        return before && failing;
    }
}
