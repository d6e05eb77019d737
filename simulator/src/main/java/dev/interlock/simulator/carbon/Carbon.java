package dev.interlock.simulator.carbon;

/** Carbon intensity of the grid over time. */
public interface Carbon {
    /** Grams of CO₂ equivalent per kilowatt-hour at a moment, epoch milliseconds. */
    double gramsPerKilowattHour(long at);
}
