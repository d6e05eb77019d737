package dev.interlock.simulator.work;

/**
 * A job that runs, and where.
 *
 * @param toleratedLossPercent its tier of demand response
 * @param gpus by number
 */
public record Seat(String job, int toleratedLossPercent, int[] gpus) {}
