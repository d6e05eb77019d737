package dev.interlock.rules.gate;

/** The plan that is judged is a model's: the rulebook may do what it may not. */
public record ModelPlan() {}
