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
public record SampleCandidate(int index, @Nullable Sample sample, List<InputFault> faults, Arrival arrival) {
    public SampleCandidate {
        faults = List.copyOf(faults);
    }

    public static SampleCandidate unreadable(int index, InputFault fault, Arrival arrival) {
        return new SampleCandidate(index, null, List.of(fault), arrival);
    }
}
