package dev.interlock.rules.condition;

/**
 * A running job that could stand still for a while and still be in time.
 *
 * @param domain that would draw less
 */
public record Suspendable(String job, String domain) {}
