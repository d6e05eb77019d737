package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Job;
import java.util.Comparator;

/**
 * A running job that could leave its rack so that a condition eases.
 *
 * @param domain the failure domain of the condition
 */
public record Candidate(String job, String rack, String domain, int gpus, int priority) {
    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::priority)
            .thenComparing(Comparator.comparingInt(Candidate::gpus).reversed())
            .thenComparing(Candidate::job);

    public static Candidate of(Job job, String domain) {
        return new Candidate(job.id(), job.rack(), domain, job.gpus(), job.priority());
    }

    /** It would leave first: the less important, then the larger, then the one whose name comes first. */
    public boolean precedes(Candidate other) {
        return ORDER.compare(this, other) < 0;
    }
}
