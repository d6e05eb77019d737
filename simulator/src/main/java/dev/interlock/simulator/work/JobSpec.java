package dev.interlock.simulator.work;

/**
 * How much work a world has.
 *
 * @param load mean share of all GPUs that jobs hold, 0 to 1
 * @param inferenceShare share of all GPUs held by inference services, part of {@code load}
 * @param deferrableShare share of the training jobs that may be held back until a later hour
 * @param burstiness branching ratio of the arrivals, 0 (independent) to below 1 (each job brings nearly one more)
 * @param traceCsv file with jobs to play instead of invented ones; empty for none
 */
public record JobSpec(double load, double inferenceShare, double deferrableShare, double burstiness, String traceCsv) {
    public JobSpec {
        share("load", load, 1);
        share("inference_share", inferenceShare, 1);
        share("deferrable_share", deferrableShare, 1);
        share("burstiness", burstiness, 0.9);
    }

    /**
     * A fleet that is busy by day and never full. A branching ratio of 0.4 to 0.6 fits the bursts of public GPU
     * traces (index of dispersion 5.7 over an hour in Alibaba's openb, 2023).
     */
    public static JobSpec standard() {
        return new JobSpec(0.65, 0.4, 0.4, 0.4, "");
    }

    public JobSpec withLoad(double other) {
        return new JobSpec(other, Math.min(inferenceShare, other), deferrableShare, burstiness, traceCsv);
    }

    public JobSpec withTrace(String csv) {
        return new JobSpec(load, inferenceShare, deferrableShare, burstiness, csv);
    }

    private static void share(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("The jobs have '%s' = %s. Give 0 to %s.".formatted(name, value, most));
        }
    }
}
