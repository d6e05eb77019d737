package dev.interlock.simulator.offence;

import java.util.concurrent.TimeUnit;

/** The world looks at the clock on the wall. */
public final class ClockInTheSimulator {
    long seconds() {
        return TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
    }
}
