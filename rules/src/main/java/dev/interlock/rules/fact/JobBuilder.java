package dev.interlock.rules.fact;

/** A job that is another in all but what is said. */
public final class JobBuilder {
    private final Job job;
    private String id;
    private Job.State state;
    private String rack;
    private int priority;
    private boolean movable;
    private long deadline;
    private double remainingSeconds;
    private long notBefore;
    private String queue;
    private int toleratedLossPercent;

    private JobBuilder(Job job) {
        this.job = job;
        id = job.id();
        state = job.state();
        rack = job.rack();
        priority = job.priority();
        movable = true;
        deadline = job.deadline();
        remainingSeconds = job.remainingSeconds();
        notBefore = job.notBefore();
        queue = job.queue();
        toleratedLossPercent = job.toleratedLossPercent();
    }

    public static JobBuilder like(Job job) {
        return new JobBuilder(job);
    }

    public JobBuilder named(String other) {
        id = other;
        return this;
    }

    public JobBuilder in(Job.State other) {
        state = other;
        return this;
    }

    /** Where it runs; empty for nowhere. */
    public JobBuilder on(String other) {
        rack = other;
        return this;
    }

    public JobBuilder ofPriority(int other) {
        priority = other;
        return this;
    }

    /** It is neither stopped nor held back. */
    public JobBuilder fixed() {
        movable = false;
        return this;
    }

    /** When it is to be done, epoch milliseconds. */
    public JobBuilder due(long millis) {
        deadline = millis;
        return this;
    }

    public JobBuilder needing(double seconds) {
        remainingSeconds = seconds;
        return this;
    }

    /** Until when it is held back, epoch milliseconds. */
    public JobBuilder notBefore(long millis) {
        notBefore = millis;
        return this;
    }

    /** Of the workload scheduler; empty for one that it does not say. */
    public JobBuilder inQueue(String other) {
        queue = other;
        return this;
    }

    /** How much of its throughput it tolerates to lose. */
    public JobBuilder tolerating(int percent) {
        toleratedLossPercent = percent;
        return this;
    }

    public Job build() {
        return new Job(
                id,
                job.at(),
                state,
                job.kind(),
                rack,
                job.gpus(),
                priority,
                movable && job.preemptible(),
                movable && job.deferrable(),
                job.powerWatts(),
                job.submittedAt(),
                deadline,
                remainingSeconds,
                notBefore,
                queue,
                toleratedLossPercent);
    }
}
