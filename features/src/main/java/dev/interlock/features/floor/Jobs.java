package dev.interlock.features.floor;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Job.Kind;
import dev.interlock.rules.fact.Job.State;
import dev.interlock.rules.fact.JobBuilder;
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
        return training(id, State.RUNNING, rack, gpus, now.minusSeconds(600), now);
    }

    /** A training job that waits and could wait longer. */
    public static Job waiting(String id, Duration since, Instant now) {
        return training(id, State.QUEUED, "", 8, now.minus(since), now);
    }

    private static Job training(String id, State state, String rack, int gpus, Instant submitted, Instant now) {
        return new Job(
                id,
                now.toEpochMilli(),
                state,
                Kind.TRAINING,
                rack,
                gpus,
                PRIORITY,
                true,
                true,
                gpus * WATTS_A_GPU,
                submitted.toEpochMilli(),
                Long.MAX_VALUE,
                REMAINING_SECONDS,
                0,
                "",
                0);
    }

    /** The same job, as important as this. */
    public static Job ofPriority(Job job, int priority) {
        return JobBuilder.like(job).ofPriority(priority).build();
    }

    /** The same job, which must run where it is until it is done. */
    public static Job fixed(Job job) {
        return JobBuilder.like(job).fixed().build();
    }

    /** The same job, to be done by then. */
    public static Job due(Job job, Instant deadline) {
        return JobBuilder.like(job).due(deadline.toEpochMilli()).build();
    }

    /** The same job, with so much work left. */
    public static Job needing(Job job, Duration work) {
        return JobBuilder.like(job).needing((double) work.toSeconds()).build();
    }

    static Job on(Job job, String rack) {
        return JobBuilder.like(job).on(rack).build();
    }

    static Job placed(Job job, String rack) {
        return JobBuilder.like(job).in(State.RUNNING).on(rack).build();
    }

    /** The same job, which waits to be told where to run. */
    public static Job unplaced(Job job) {
        return JobBuilder.like(job).in(State.UNPLACED).on("").build();
    }

    /** The same job, where it is, standing still or at work. */
    public static Job suspended(Job job, boolean still) {
        return JobBuilder.like(job).in(still ? State.SUSPENDED : State.RUNNING).build();
    }

    /** The same job, held back until then. */
    public static Job deferred(Job job, long notBefore, Instant now) {
        State state = notBefore > now.toEpochMilli() ? State.DEFERRED : State.QUEUED;
        return JobBuilder.like(job).in(state).on("").notBefore(notBefore).build();
    }
}
