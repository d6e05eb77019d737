package dev.interlock.features.floor;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Job.Kind;
import dev.interlock.rules.fact.Job.State;
import java.time.Duration;
import java.time.Instant;

/** Jobs as stories speak of them. */
public final class Jobs {
    private static final int PRIORITY = 2;
    private static final double WATTS_A_GPU = 500;
    private static final double REMAINING_SECONDS = 3600;

    private Jobs() {}

    /** A training job that may be moved, deferred and stopped. */
    public static Job running(String id, String rack, int gpus, Instant now) {
        return new Job(
                id,
                now.toEpochMilli(),
                State.RUNNING,
                Kind.TRAINING,
                rack,
                gpus,
                PRIORITY,
                true,
                true,
                gpus * WATTS_A_GPU,
                now.minusSeconds(600).toEpochMilli(),
                Long.MAX_VALUE,
                REMAINING_SECONDS,
                0);
    }

    /** A training job that waits and could wait longer. */
    public static Job waiting(String id, Duration since, Instant now) {
        return new Job(
                id,
                now.toEpochMilli(),
                State.QUEUED,
                Kind.TRAINING,
                "",
                8,
                PRIORITY,
                true,
                true,
                8 * WATTS_A_GPU,
                now.minus(since).toEpochMilli(),
                Long.MAX_VALUE,
                REMAINING_SECONDS,
                0);
    }

    /** The same job, as important as this. */
    public static Job ofPriority(Job job, int priority) {
        return new Job(
                job.id(),
                job.at(),
                job.state(),
                job.kind(),
                job.rack(),
                job.gpus(),
                priority,
                job.preemptible(),
                job.deferrable(),
                job.powerWatts(),
                job.submittedAt(),
                job.deadline(),
                job.remainingSeconds(),
                job.notBefore());
    }

    /** The same job, which must run where it is until it is done. */
    public static Job fixed(Job job) {
        return new Job(
                job.id(),
                job.at(),
                job.state(),
                job.kind(),
                job.rack(),
                job.gpus(),
                job.priority(),
                false,
                false,
                job.powerWatts(),
                job.submittedAt(),
                job.deadline(),
                job.remainingSeconds(),
                job.notBefore());
    }

    /** The same job, to be done by then. */
    public static Job due(Job job, Instant deadline) {
        return new Job(
                job.id(),
                job.at(),
                job.state(),
                job.kind(),
                job.rack(),
                job.gpus(),
                job.priority(),
                job.preemptible(),
                job.deferrable(),
                job.powerWatts(),
                job.submittedAt(),
                deadline.toEpochMilli(),
                job.remainingSeconds(),
                job.notBefore());
    }

    /** The same job, with so much work left. */
    public static Job needing(Job job, Duration work) {
        return new Job(
                job.id(),
                job.at(),
                job.state(),
                job.kind(),
                job.rack(),
                job.gpus(),
                job.priority(),
                job.preemptible(),
                job.deferrable(),
                job.powerWatts(),
                job.submittedAt(),
                job.deadline(),
                work.toSeconds(),
                job.notBefore());
    }

    static Job on(Job job, String rack) {
        return new Job(
                job.id(),
                job.at(),
                job.state(),
                job.kind(),
                rack,
                job.gpus(),
                job.priority(),
                job.preemptible(),
                job.deferrable(),
                job.powerWatts(),
                job.submittedAt(),
                job.deadline(),
                job.remainingSeconds(),
                job.notBefore());
    }

    /** The same job, held back until then. */
    public static Job deferred(Job job, long notBefore, Instant now) {
        State state = notBefore > now.toEpochMilli() ? State.DEFERRED : State.QUEUED;
        return new Job(
                job.id(),
                job.at(),
                state,
                job.kind(),
                "",
                job.gpus(),
                job.priority(),
                job.preemptible(),
                job.deferrable(),
                job.powerWatts(),
                job.submittedAt(),
                job.deadline(),
                job.remainingSeconds(),
                notBefore);
    }
}
