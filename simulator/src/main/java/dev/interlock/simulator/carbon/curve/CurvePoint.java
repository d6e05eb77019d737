package dev.interlock.simulator.carbon.curve;

/**
 * A figure of a curve.
 *
 * @param at epoch milliseconds
 * @param grams of CO₂ equivalent per kilowatt-hour
 */
record CurvePoint(long at, double grams) {}
