package dev.interlock.simulator.work;

/**
 * How much work a world has, and who seats it.
 *
 * @param load mean share of all GPUs that jobs hold, 0 to 1
 * @param inferenceShare share of all GPUs held by inference services, part of {@code load}
 * @param deferrableShare share of the training jobs that may be held back until a later hour
 * @param burstiness branching ratio of the arrivals, 0 (independent) to below 1 (each job brings nearly one more)
 * @param traceCsv file with jobs to play instead of invented ones; empty for none
 * @param arrivalSeconds how long training jobs arrive; 0 for as long as the world lasts
 * @param longestSeconds the longest that a training job works
 * @param gpusPerJob how many each job holds; 0 for jobs of all sizes
 * @param tiers what loss of throughput they tolerate
 */
public record JobSpec(
        double load,
        double inferenceShare,
        double deferrableShare,
        double burstiness,
        String traceCsv,
        double arrivalSeconds,
        double longestSeconds,
        Scheduling scheduling,
        int gpusPerJob,
        ToleranceTiers tiers) {
    public JobSpec {
        atLeast("arrival_seconds", arrivalSeconds, 0);
        atLeast("longest_seconds", longestSeconds, 60);
        atLeast("gpus_per_job", gpusPerJob, 0);
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
        return new JobSpec(
                0.65, 0.4, 0.4, 0.4, "", 0, Durations.LONGEST_SECONDS, Scheduling.SIMULATOR, 0, ToleranceTiers.NONE);
    }

    public JobSpec withLoad(double other) {
        return new JobSpec(
                other,
                Math.min(inferenceShare, other),
                deferrableShare,
                burstiness,
                traceCsv,
                arrivalSeconds,
                longestSeconds,
                scheduling,
                gpusPerJob,
                tiers);
    }

    public JobSpec withTrace(String csv) {
        return new JobSpec(
                load,
                inferenceShare,
                deferrableShare,
                burstiness,
                csv,
                arrivalSeconds,
                longestSeconds,
                scheduling,
                gpusPerJob,
                tiers);
    }

    public JobSpec withScheduling(Scheduling other) {
        return new JobSpec(
                load,
                inferenceShare,
                deferrableShare,
                burstiness,
                traceCsv,
                arrivalSeconds,
                longestSeconds,
                other,
                gpusPerJob,
                tiers);
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(
                    "The jobs have '%s' = %s. Give %s or more.".formatted(name, value, least));
        }
    }

    private static void share(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("The jobs have '%s' = %s. Give 0 to %s.".formatted(name, value, most));
        }
    }
}
