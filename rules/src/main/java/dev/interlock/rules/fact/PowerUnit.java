package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;

/**
 * A PDU, breaker, UPS or feed.
 *
 * @param upstream the power unit that feeds it; empty for a feed
 * @param energised it delivers power
 * @param powerWatts what it delivers
 * @param ratedWatts what it may deliver; continuous load must stay at or below 80 % of it
 * @param batteryPercent charge left, 0 to 100; {@code NaN} where there is no battery
 */
public record PowerUnit(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        @FromInventory(InventoryEntry.PARENT) String upstream,

        @Measured(value = "energised", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean energised,

        @Measured(value = "on_battery", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean onBattery,

        @Measured(
                value = "power_watts",
                unit = "W",
                least = 0,
                most = 100000000,
                source = "above the largest feed of one building")
        double powerWatts,

        @Rated("rated_watts") double ratedWatts,

        @Measured(value = "battery_percent", unit = "%", least = 0, most = 100, source = "a share")
        double batteryPercent)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.POWER_UNIT;
    }

    /** How far it is beyond a share of its rating, in watts. */
    public double wattsOver(double share) {
        return powerWatts - share * ratedWatts;
    }

    @Override
    public boolean alwaysMoves() {
        return true;
    }

    @Override
    public boolean coarse() {
        return DeviceFact.whole(powerWatts, batteryPercent);
    }
}
