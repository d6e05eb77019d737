package dev.interlock.simulator.fleet.labelled;

/**
 * What a GPU does from one minute to another.
 *
 * @param job whose it is; empty where nothing runs
 * @param from its first minute
 * @param until the minute after its last
 * @param rhythm see {@link Doing#utilizationPercent}
 */
record Phase(Doing doing, String job, int from, int until, int rhythm) {}
