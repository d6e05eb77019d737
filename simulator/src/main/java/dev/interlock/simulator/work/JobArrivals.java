package dev.interlock.simulator.work;

/** Jobs to come, in the order of their submission. */
public interface JobArrivals {
    /** When the next one is submitted, epoch milliseconds; {@link Long#MAX_VALUE} when there is none. */
    long nextAt();

    /** Takes the next one. */
    Order next();
}
