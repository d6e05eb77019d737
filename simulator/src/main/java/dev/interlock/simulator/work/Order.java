package dev.interlock.simulator.work;

import dev.interlock.rules.fact.Job;

/**
 * What somebody asks for when they submit a job.
 *
 * @param submittedAt epoch milliseconds
 * @param durationSeconds work at full speed
 * @param deadline epoch milliseconds; {@link Long#MAX_VALUE} for none
 * @param utilization how hard it drives its GPUs, 0 to 1
 * @param toleratedLossPercent its tier of demand response
 */
public record Order(
        long submittedAt,
        Job.Kind kind,
        int gpus,
        double durationSeconds,
        int priority,
        boolean preemptible,
        boolean deferrable,
        long deadline,
        double utilization,
        int toleratedLossPercent) {}
