package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param samples those that passed, in the order in which they came
 * @param refused those that did not
 * @param dropped metrics that were left out of samples that passed
 * @param repeated how many said nothing new
 */
public record Admission(List<Sample> samples, List<Refusal> refused, List<Refusal> dropped, int repeated) {
    public Admission {
        samples = List.copyOf(samples);
        refused = List.copyOf(refused);
        dropped = List.copyOf(dropped);
    }

    /**
     * Why one of a batch was turned away.
     *
     * @param index its place in the batch, from 0
     * @param readable it was a sample, only not one to take
     */
    public record Refusal(int index, boolean readable, List<InputFault> faults) {
        public Refusal {
            faults = List.copyOf(faults);
        }
    }
}
