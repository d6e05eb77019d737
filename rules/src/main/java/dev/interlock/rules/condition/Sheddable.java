package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Job;
import java.util.Comparator;

/** A running job that may be stopped for good where there is no time for anything better. */
public record Sheddable(String job, String rack, int gpus, int priority) {
    private static final Comparator<Sheddable> ORDER = Comparator.comparingInt(Sheddable::priority)
            .thenComparing(Comparator.comparingInt(Sheddable::gpus).reversed())
            .thenComparing(Sheddable::job);

    public static Sheddable of(Job job) {
        return new Sheddable(job.id(), job.rack(), job.gpus(), job.priority());
    }

    /** It would be stopped first: the less important, then the larger, then the one whose name comes first. */
    public boolean precedes(Sheddable other) {
        return ORDER.compare(this, other) < 0;
    }
}
