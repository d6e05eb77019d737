package dev.interlock.rules.condition;

/**
 * A job that Interlock has suspended, and that stands still.
 *
 * @param since when that was, epoch milliseconds
 */
public record Suspended(String job, long since) {}
