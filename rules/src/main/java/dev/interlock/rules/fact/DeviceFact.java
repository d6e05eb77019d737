package dev.interlock.rules.fact;

import java.util.stream.DoubleStream;

/**
 * The latest that is known of one device. A value that was not measured is {@code NaN}, so that no comparison with it
 * ever passes.
 */
public sealed interface DeviceFact
        permits Rack, CoolingUnit, PowerUnit, Gpu, Instance, Facility, Service, Link, SiteDevice {
    String id();

    DeviceKind kind();

    /** The failure domain the device belongs to; empty for the facility. */
    String zone();

    /** When it was measured, epoch milliseconds. */
    long at();

    /** Since when every measured value has stayed exactly the same, epoch milliseconds: a live sensor always moves. */
    long unchangedSince();

    /** The device reported that it is in order. */
    boolean healthy();

    /** Its values never stand still while its sensors work. */
    default boolean alwaysMoves() {
        return false;
    }

    /** Its sensors round to whole numbers, by all that it measured: such values may stand still for hours. */
    default boolean coarse() {
        return false;
    }

    /** Every one of the values is a whole number, or was not measured. */
    static boolean whole(double... values) {
        return DoubleStream.of(values).filter(Double::isFinite).allMatch(value -> value == Math.rint(value));
    }
}
