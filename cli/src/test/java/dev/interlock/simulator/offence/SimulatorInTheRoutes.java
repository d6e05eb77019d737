package dev.interlock.simulator.offence;

import dev.interlock.routes.operator.Mode;

/** The world knows who watches it. */
public final class SimulatorInTheRoutes {
    Mode mode() {
        return Mode.ACT;
    }
}
