package dev.interlock.rules.gate;

/**
 * A job that the plan lets go on.
 *
 * @param capWatts the highest cap that GPUs of its rack have or get by the plan; infinite where none is measured
 */
public record Resumption(String job, double capWatts) {}
