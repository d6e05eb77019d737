package dev.interlock.rules.gate;

/** All that the plan changes that is judged is to place jobs that wait, or to let suspended ones go on. */
public record PlacingPlan() {}
