package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Task;

/**
 * A GPU that a task caps, by its own name or by that of its rack.
 *
 * @param target what the task names
 * @param gpu the GPU's id
 * @param watts the cap that it is given
 * @param highestWatts the highest cap that it allows
 * @param at when it was last measured, epoch milliseconds
 */
public record CappedGpu(
        Task task, String target, String gpu, String rack, double watts, double highestWatts, long at) {}
