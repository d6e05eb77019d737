package dev.interlock.rules.condition;

/**
 * A job that may be held back, and until when at the most.
 *
 * @param at epoch milliseconds
 */
public record LatestStart(String job, long at) {}
