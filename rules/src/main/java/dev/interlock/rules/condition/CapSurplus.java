package dev.interlock.rules.condition;

/**
 * The power cap of a GPU, or those of a rack's GPUs, could be raised.
 *
 * @param device the GPU or the rack
 * @param watts the cap of each GPU afterwards, at most
 */
public record CapSurplus(String device, double watts) {}
