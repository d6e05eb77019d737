package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Sample;

/** One question asked of every sample at the door. */
@FunctionalInterface
public interface SampleRule {
    /**
     * Tells the findings what is wrong with the sample, if anything is.
     *
     * @param repeats an unchanged answer of this source is no fault
     */
    void judge(Sample sample, boolean repeats, Findings findings);
}
