package dev.interlock.simulator.cloud.fault;

/**
 * What a network does to a wire.
 *
 * @param partitioned nothing passes
 * @param latencyMillis added each way
 * @param bytesPerSecond what passes at most; 0 for no limit
 * @param dropPercent how many of 100 requests are cut off
 * @param seed what chance is drawn from
 */
public record Disturbance(boolean partitioned, int latencyMillis, int bytesPerSecond, double dropPercent, long seed) {}
