package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may become a sample.
 *
 * @param index its place in the batch, from 0
 * @param sample what was read; null where nothing could be
 * @param faults what was wrong so far; with a sample, only single metrics that were left out
 */
public record Candidate(int index, @Nullable Sample sample, List<Fault> faults, Arrival arrival) {
    public Candidate {
        faults = List.copyOf(faults);
    }

    public static Candidate unreadable(int index, Fault fault, Arrival arrival) {
        return new Candidate(index, null, List.of(fault), arrival);
    }
}
