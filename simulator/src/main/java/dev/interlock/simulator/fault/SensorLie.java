package dev.interlock.simulator.fault;

import java.util.Locale;

/** How a device's telemetry is wrong. */
public enum SensorLie {
    /** It repeats the value of the fault's first moment, exactly. */
    STUCK,
    /** It moves away from the truth at a steady rate. */
    DRIFTING,
    /** It says nothing. */
    SILENT,
    /** It says that it is not a number. */
    NAN;

    String type() {
        return "sensor_" + name().toLowerCase(Locale.ROOT);
    }
}
