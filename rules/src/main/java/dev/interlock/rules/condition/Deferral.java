package dev.interlock.rules.condition;

import dev.interlock.rules.fact.Job;

/**
 * A waiting job that could start later and still meet its deadline.
 *
 * @param until epoch milliseconds
 */
public record Deferral(String job, long until) {
    /** Held back for this long from when it was handed in, so that the answer stays the same while it waits. */
    public static Deferral of(Job job, long millis) {
        return new Deferral(job.id(), job.submittedAt() + millis);
    }
}
