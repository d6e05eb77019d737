package dev.interlock.rules.gate;

/**
 * Tasks of a plan that wait for each other.
 *
 * @param path the tasks in the order in which they wait, as in {@code a -> b -> a}
 */
public record Cycle(String path) {}
