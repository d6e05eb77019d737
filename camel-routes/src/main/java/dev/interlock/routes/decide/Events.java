package dev.interlock.routes.decide;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.util.List;

/** Words what comes out of the ingest routes as events. */
public final class Events {
    public Event measured(List<Sample> samples) {
        return new Event.Measured(samples);
    }

    public Event queued(List<Job> jobs) {
        return new Event.Queued(jobs);
    }

    public Event ticked() {
        return new Event.Ticked();
    }
}
