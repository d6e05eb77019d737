package dev.interlock.simulator.trace;

import dev.interlock.rules.fact.Job;

/**
 * A job as a trace tells it, before it is fitted to a floor.
 *
 * @param submittedSeconds since whatever the trace counts from
 * @param gpus a fraction is a share of one GPU
 * @param deadlineSeconds on the same count; infinite for none
 * @param utilization how hard it drives its GPUs, 0 to 1
 */
record TracedJob(
        double submittedSeconds,
        Job.Kind kind,
        double gpus,
        double durationSeconds,
        int priority,
        boolean preemptible,
        boolean deferrable,
        double deadlineSeconds,
        double utilization)
        implements TraceRow {
    static final double USUAL_UTILIZATION = 0.85;

    /** More than any cluster has; beyond it a cell is a mistake. */
    static final double MOST_GPUS = 1e6;

    private static final int USUAL_PRIORITY = 2;

    /** Training, of which nothing more is known: it may neither be stopped nor held back. */
    static TraceRow training(double submittedSeconds, double gpus, double durationSeconds) {
        return gpus <= 0 ? NO_GPU : durationSeconds < 1 ? NEVER_RAN : plain(submittedSeconds, gpus, durationSeconds);
    }

    /** The same with best effort only: it may be stopped and held back. */
    TracedJob bestEffort() {
        return new TracedJob(
                submittedSeconds, kind, gpus, durationSeconds, 1, true, true, deadlineSeconds, utilization);
    }

    private static TracedJob plain(double submittedSeconds, double gpus, double durationSeconds) {
        return new TracedJob(
                submittedSeconds,
                Job.Kind.TRAINING,
                gpus,
                durationSeconds,
                USUAL_PRIORITY,
                false,
                false,
                Double.POSITIVE_INFINITY,
                USUAL_UTILIZATION);
    }
}
