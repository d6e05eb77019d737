package dev.interlock.rules.gate;

/**
 * What a migration of the plan adds to the rack it goes to.
 *
 * @param watts what its job draws
 */
public record Arrival(String task, String job, String rack, String powerUnit, String supply, int gpus, double watts) {}
