package dev.interlock.rules.gate;

/** It caps for an event of demand response, or a model proposes it while one lasts. */
public record DemandPlan() {}
