package dev.interlock.scenarios.carbon;

/**
 * A time in which a job runs without a pause.
 *
 * @param from epoch milliseconds
 * @param until epoch milliseconds
 */
record Stint(long from, long until) {}
