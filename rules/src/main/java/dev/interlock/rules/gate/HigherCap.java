package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Task;

/**
 * A GPU of which it is not proven that a task leaves its cap or lowers it.
 *
 * @param target what the task names: the GPU or its rack
 * @param gpu the GPU's id
 * @param watts the cap that it is given
 * @param moreWatts how much higher that is
 */
public record HigherCap(Task task, String target, String gpu, String rack, double watts, double moreWatts) {}
