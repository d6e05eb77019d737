package dev.interlock.rules.gate;

/** The plan that is judged is the rulebook's answer to something that cannot wait: some bounds are not for it. */
public record UrgentPlan() {}
