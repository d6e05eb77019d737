package dev.interlock.rules.gate;

/**
 * A job that the plan lets go on.
 *
 * @param watts the most that it adds to its rack's draw under the caps that its GPUs have or get by the plan
 */
public record Resumption(String job, double watts) {}
