package dev.interlock.routes.decide;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.util.List;
import java.util.function.LongSupplier;

/** Words what comes out of the ingest routes as events. */
public final class Events {
    private final LongSupplier nanos;

    /**
     * Words events.
     *
     * @param nanos a stopwatch, read when samples arrive
     */
    public Events(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public Event measured(List<Sample> samples) {
        return new Event.Measured(samples, nanos.getAsLong());
    }

    public Event queued(List<Job> jobs) {
        return new Event.Queued(jobs);
    }

    public Event ticked() {
        return new Event.Ticked();
    }
}
