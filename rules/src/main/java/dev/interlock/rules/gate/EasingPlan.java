package dev.interlock.rules.gate;

/** All that the plan changes that is judged is to lower caps, to suspend jobs or to cool more. */
public record EasingPlan() {}
