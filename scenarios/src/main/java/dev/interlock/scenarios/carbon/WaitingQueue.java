package dev.interlock.scenarios.carbon;

/**
 * A queue of jobs.
 *
 * @param waitMillis how long a job of it may wait before it starts
 * @param meanMillis how long its jobs run in the mean; what a scheduler may know of a job before it ran
 */
record WaitingQueue(long waitMillis, long meanMillis) {}
