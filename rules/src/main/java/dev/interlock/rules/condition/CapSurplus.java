package dev.interlock.rules.condition;

/**
 * The power caps of a rack's GPUs could be raised by one step.
 *
 * @param watts the cap of each GPU afterwards
 */
public record CapSurplus(String rack, double watts) {}
