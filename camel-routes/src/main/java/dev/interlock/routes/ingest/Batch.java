package dev.interlock.routes.ingest;

import java.util.List;

/**
 * What one message brought.
 *
 * @param route the route it came in by
 * @param repeats the source is asked for its latest state again and again, so that an unchanged answer is no fault
 */
public record Batch(String route, boolean repeats, List<SampleCandidate> candidates) {
    public Batch {
        candidates = List.copyOf(candidates);
    }
}
