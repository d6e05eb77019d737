package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Action;

/**
 * A job that the plan brings to a rack, by a move or by placing it.
 *
 * @param capWatts the highest cap that GPUs of the rack have or get by the plan; infinite where none is measured
 */
public record Seating(Action action, String job, String rack, double capWatts) {}
