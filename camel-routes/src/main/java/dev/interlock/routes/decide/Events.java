package dev.interlock.routes.decide;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Words what comes out of the ingest routes as events. */
public final class Events {
    private final Supplier<Collection<Delivery>> underWay;

    /** @param underWay tasks that an agent is at right now */
    public Events(Supplier<Collection<Delivery>> underWay) {
        this.underWay = underWay;
    }

    public Event measured(List<Sample> samples) {
        return new Event.Measured(samples);
    }

    public Event queued(List<Job> jobs) {
        return new Event.Queued(jobs);
    }

    public Event ticked() {
        return new Event.Ticked(underWay.get());
    }
}
