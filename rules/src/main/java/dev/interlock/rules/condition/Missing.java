package dev.interlock.rules.condition;

/**
 * Something is not heard of that should be.
 *
 * @param place a device, or a machine with all of its GPUs, which counts once
 */
public record Missing(String place) {}
