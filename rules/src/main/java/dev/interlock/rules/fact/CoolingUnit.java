package dev.interlock.rules.fact;

import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;
import java.util.stream.DoubleStream;

/**
 * A computer-room air handler or conditioner.
 *
 * @param running it moves air and removes heat
 * @param supplyCelsius air it blows out
 * @param setpointCelsius supply temperature it was told to hold
 * @param fanPercent fan speed, 0 to 100
 * @param heatWatts heat it removes now
 * @param capacityPercent what is left of its rated capacity, 0 to 100
 * @param ratedWatts heat it removes in good order
 * @param startsLastHour compressor starts within the last hour
 */
public record CoolingUnit(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,

        @Measured(value = "running", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean running,

        @Measured(value = "supply_celsius", unit = "°C", least = -20, most = 80, source = "as a rack's inlet")
        double supplyCelsius,

        @Measured(
                value = "setpoint_celsius",
                unit = "°C",
                least = 0,
                most = 60,
                source = "far beyond what a unit lets one set")
        double setpointCelsius,

        @Measured(value = "fan_percent", unit = "%", least = 0, most = 100, source = "a share")
        double fanPercent,

        @Measured(
                value = "heat_watts",
                unit = "W",
                least = -1000000,
                most = 5000000,
                source = "above the largest unit on sale; below zero while it warms the room")
        double heatWatts,

        @Measured(
                value = "capacity_percent",
                unit = "%",
                least = 0,
                most = 150,
                source = "a share; units in cold air exceed their rating")
        double capacityPercent,

        @Rated("cooling_watts") double ratedWatts,
        @Rated("min_setpoint_celsius") double minSetpointCelsius,
        @Rated("max_setpoint_celsius") double maxSetpointCelsius,

        @Measured(value = "starts_last_hour", unit = "starts", least = 0, most = 3600, source = "one a second")
        double startsLastHour)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.COOLING_UNIT;
    }

    private static final double MILLIONTHS = 1e6;

    /** It reports, and gives no value that says what it does: whether it cools is not known. */
    public boolean isMute() {
        return !running
                && DoubleStream.of(supplyCelsius, setpointCelsius, fanPercent, heatWatts, capacityPercent)
                        .allMatch(Double::isNaN);
    }

    /** The coldest air that may still come from it: what it blows, or what it was told to. */
    public double coldestCelsius() {
        return Math.min(supplyCelsius, setpointCelsius);
    }

    /** Heat that it can take away as it runs now: its capacity or the air it moves, whichever is less. */
    public double deliverableWatts() {
        return deliverableWatts(fanPercent);
    }

    /** Heat that it can take away at another fan speed: its capacity or the air it then moves, whichever is less. */
    public double deliverableWatts(double atFanPercent) {
        return ratedWatts * Math.min(capacityPercent, atFanPercent) / 100;
    }

    /** How much less heat it can take away at another fan speed; 0 where that is faster. */
    public double lostWatts(double atFanPercent) {
        return Math.max(0, deliverableWatts() - deliverableWatts(atFanPercent));
    }

    /**
     * How much more its compressor and fan will draw at most on the way to another setpoint and fan speed. Nothing is
     * taken off where one of them falls. Fan power goes with the cube of the speed (affinity laws).
     *
     * @param aDegree what each °C colder than the air it blows now costs, as a share of its rating
     * @param fullFan what the fan draws at full speed, as a share of its rating
     */
    public double addedWatts(double toSetpointCelsius, double toFanPercent, double aDegree, double fullFan) {
        double colder = Math.max(0, supplyCelsius - toSetpointCelsius);
        double faster = Math.max(0, Math.pow(toFanPercent / 100, 3) - Math.pow(fanPercent / 100, 3));
        return ratedWatts * (aDegree * colder + fullFan * faster);
    }

    /** How far it is from the setpoint that it holds to another, in °C. */
    public double setpointStep(double toSetpointCelsius) {
        return toAMillionth(Math.abs(setpointCelsius - toSetpointCelsius));
    }

    /** How much slower its fan would turn at another speed, in percentage points; below 0 where that is faster. */
    public double fanSlowdown(double toFanPercent) {
        return toAMillionth(fanPercent - toFanPercent);
    }

    /** From 18.78 to 15.78 it is 3, though binary numbers make it a last digit more; NaN stays NaN. */
    private static double toAMillionth(double difference) {
        return Math.rint(difference * MILLIONTHS) / MILLIONTHS;
    }
}
