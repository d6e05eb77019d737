package dev.interlock.rules.condition;

/**
 * A waiting job that had better start later, and still meets its deadline.
 *
 * @param until epoch milliseconds
 */
public record Deferral(String job, long until) {}
