package dev.interlock.simulator;

/**
 * How much work a world has.
 *
 * @param load mean share of all GPUs that jobs hold, 0 to 1
 * @param inferenceShare share of all GPUs held by inference services, part of {@code load}
 * @param burstiness branching ratio of the arrivals, 0 (independent) to below 1 (each job brings nearly one more)
 * @param traceCsv file with jobs to play instead of invented ones; empty for none
 */
public record JobSpec(double load, double inferenceShare, double burstiness, String traceCsv) {
    public JobSpec {
        if (!(load >= 0 && load <= 1)) {
            throw new IllegalArgumentException("The jobs have 'load' = %s. Give 0 to 1.".formatted(load));
        }
        if (!(inferenceShare >= 0 && inferenceShare <= 1)) {
            throw new IllegalArgumentException(
                    "The jobs have 'inference_share' = %s. Give 0 to 1.".formatted(inferenceShare));
        }
        if (!(burstiness >= 0 && burstiness <= 0.9)) {
            throw new IllegalArgumentException("The jobs have 'burstiness' = %s. Give 0 to 0.9.".formatted(burstiness));
        }
    }

    /**
     * A fleet that is busy by day and never full. A branching ratio of 0.4 to 0.6 fits the bursts of public GPU
     * traces (index of dispersion 5.7 over an hour in Alibaba's openb, 2023).
     */
    public static JobSpec standard() {
        return new JobSpec(0.6, 0.4, 0.4, "");
    }

    public JobSpec withLoad(double other) {
        return new JobSpec(other, Math.min(inferenceShare, other), burstiness, traceCsv);
    }
}
