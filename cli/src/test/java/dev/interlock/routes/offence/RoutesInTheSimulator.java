package dev.interlock.routes.offence;

import dev.interlock.simulator.offence.ClockInTheSimulator;

/** The product needs the toy. */
public final class RoutesInTheSimulator {
    ClockInTheSimulator toy() {
        return new ClockInTheSimulator();
    }
}
