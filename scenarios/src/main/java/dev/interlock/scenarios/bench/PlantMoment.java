package dev.interlock.scenarios.bench;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.List;

/**
 * What a plant told at one instant.
 *
 * @param samples one of each device that answered
 * @param jobs the workload scheduler's whole queue
 */
public record PlantMoment(Instant now, List<Sample> samples, List<Job> jobs) {
    public PlantMoment {
        samples = List.copyOf(samples);
        jobs = List.copyOf(jobs);
    }
}
