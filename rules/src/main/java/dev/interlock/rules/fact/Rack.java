package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;

/**
 * A rack of servers.
 *
 * @param inletCelsius air at its front, the median of its inlet sensors
 * @param inletSpreadCelsius difference between its highest and lowest inlet sensor; zero with one sensor
 * @param inletSensors how many inlet sensors gave a value
 * @param inletRiseCelsiusPerMinute smoothed slope of the inlet temperature
 * @param powerWatts electrical draw, all of which becomes heat
 * @param ratedWatts what the rack's feed may carry
 * @param powerUnit the power unit that feeds it
 */
public record Rack(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,

        @Measured(
                value = "inlet_celsius",
                unit = "°C",
                least = -20,
                most = 80,
                source = "far beyond ASHRAE TC 9.9 (2021) class A4, 5 to 45 °C")
        @Measured(value = "inlet_top_celsius", unit = "°C", least = -20, most = 80, source = "as inlet_celsius")
        @Measured(value = "inlet_middle_celsius", unit = "°C", least = -20, most = 80, source = "as inlet_celsius")
        @Measured(value = "inlet_bottom_celsius", unit = "°C", least = -20, most = 80, source = "as inlet_celsius")
        double inletCelsius,

        double inletSpreadCelsius,
        int inletSensors,
        double inletRiseCelsiusPerMinute,

        @Measured(
                value = "outlet_celsius",
                unit = "°C",
                least = -20,
                most = 120,
                source = "inlet_celsius plus a rise of 40 K")
        double outletCelsius,

        @Measured(
                value = "power_watts",
                unit = "W",
                least = 0,
                most = 500000,
                source = "above any air-cooled or liquid-cooled rack on sale")
        double powerWatts,

        @Rated("rated_watts") double ratedWatts,

        @Measured(value = "utilization_percent", unit = "%", least = 0, most = 100, source = "a share")
        double utilizationPercent,

        @FromInventory(InventoryEntry.PARENT) String powerUnit)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.RACK;
    }

    @Override
    public boolean alwaysMoves() {
        return true;
    }

    /** The air that passes it, in W/K: what it draws over how much warmer it blows out than it breathes. */
    public double airflow() {
        return powerWatts / (outletCelsius - inletCelsius);
    }

    /**
     * How far its inlet is from its neighbours' without its outlet showing it, in °C: with its fans turning, air that is warmer in front
     * of a rack is as much warmer behind it. Where it draws so little that its fans turn at their slowest, it may warm the air by less.
     * 0 where its outlet is further away than its inlet; NaN where something is not measured.
     *
     * @param inletOfZone mean inlet of the racks of its zone
     * @param outletOfZone mean outlet of these
     * @param slowest the least {@link #airflow} of any rack
     */
    public double unexplainedCelsius(double inletOfZone, double outletOfZone, double slowest) {
        double before = inletCelsius - inletOfZone;
        double behind = outletCelsius - outletOfZone;
        double rise = outletOfZone - inletOfZone;
        double coolest = outletCelsius - rise;
        double warmest = outletCelsius - Math.min(rise, powerWatts / slowest);
        double unshown = Math.max(0, Math.max(coolest - inletCelsius, inletCelsius - warmest));
        return Math.abs(before) < Math.abs(behind) ? 0 : Math.min(Math.abs(before), unshown);
    }

    /**
     * What it will breathe once it draws so much more, in °C: what comes back of its own hot air grows with its draw.
     *
     * @param riseCelsius how much that is from nothing to its full rating
     */
    public double inletCelsiusWith(double moreWatts, double riseCelsius) {
        return inletCelsius + riseCelsius * moreWatts / ratedWatts;
    }

    /** How much more it may draw to breathe no more than this, in watts; see {@link #inletCelsiusWith}. */
    public double wattsUpTo(double celsius, double riseCelsius) {
        return (celsius - inletCelsius) / riseCelsius * ratedWatts;
    }

    @Override
    public boolean coarse() {
        return DeviceFact.whole(inletCelsius, outletCelsius, powerWatts, utilizationPercent);
    }
}
