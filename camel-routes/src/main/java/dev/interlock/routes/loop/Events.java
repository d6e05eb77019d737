package dev.interlock.routes.loop;

import dev.interlock.routes.arrivals.Arrivals;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;

/** Words what comes out of the ingest routes as events. */
public final class Events {
    private final Arrivals arrivals;
    private final LongSupplier nanos;

    /**
     * Words events.
     *
     * @param arrivals knows when what they come from arrived
     * @param nanos a stopwatch, read when samples arrive
     */
    public Events(Arrivals arrivals, LongSupplier nanos) {
        this.arrivals = arrivals;
        this.nanos = nanos;
    }

    public Event measured(List<Sample> samples, Exchange exchange) {
        return new Event.Measured(samples, arrivals.at(exchange), nanos.getAsLong());
    }

    public Event queued(List<Job> jobs) {
        return new Event.Queued(jobs);
    }

    public Event ticked() {
        return new Event.Ticked();
    }
}
