package dev.interlock.routes.decide;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Words what comes out of the ingest routes as events. */
public final class Events {
    private final Supplier<Collection<Delivery>> underWay;
    private final LongSupplier nanos;

    /**
     * @param underWay tasks that an agent is at right now
     * @param nanos a stopwatch, read when samples arrive
     */
    public Events(Supplier<Collection<Delivery>> underWay, LongSupplier nanos) {
        this.underWay = underWay;
        this.nanos = nanos;
    }

    public Event measured(List<Sample> samples) {
        return new Event.Measured(samples, nanos.getAsLong());
    }

    public Event queued(List<Job> jobs) {
        return new Event.Queued(jobs);
    }

    public Event ticked() {
        return new Event.Ticked(underWay.get());
    }
}
