package dev.interlock.routes.web.body;

import dev.interlock.rules.fact.Job;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A job, under the names of the workload scheduler's queue. */
public record JobBody(
        String jobId,
        String state,
        String kind,
        @Nullable String rack,
        int gpus,
        int priority,
        boolean preemptible,
        boolean deferrable,
        double powerWatts,
        Instant submittedAt,
        @Nullable Instant deadline,
        double remainingSeconds,
        @Nullable Instant notBefore,
        @Nullable String queue,
        int toleratedLossPercent) {
    public static JobBody of(Job job) {
        return new JobBody(
                job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.kind().name().toLowerCase(Locale.ROOT),
                job.rack().isEmpty() ? null : job.rack(),
                job.gpus(),
                job.priority(),
                job.preemptible(),
                job.deferrable(),
                job.powerWatts(),
                Instant.ofEpochMilli(job.submittedAt()),
                job.deadline() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(job.deadline()),
                job.remainingSeconds(),
                job.notBefore() == 0 ? null : Instant.ofEpochMilli(job.notBefore()),
                job.queue().isEmpty() ? null : job.queue(),
                job.toleratedLossPercent());
    }
}
