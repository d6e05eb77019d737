package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;

/**
 * One GPU.
 *
 * @param rack the rack it is mounted in
 * @param slowdownCelsius where its hardware slows itself down
 * @param throttled its hardware holds its clocks down: thermal slowdown or power brake
 * @param xid the last XID error code, 0 for none
 */
public record Gpu(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        @FromInventory(InventoryEntry.PARENT) String rack,

        @Measured(
                value = "gpu_celsius",
                unit = "°C",
                least = -20,
                most = 150,
                source = "hardware shuts down near 95 °C")
        double celsius,

        @Rated("slowdown_celsius") double slowdownCelsius,

        @Measured(
                value = "power_watts",
                unit = "W",
                least = 0,
                most = 3000,
                source = "twice the largest module on sale")
        double powerWatts,

        @Measured(value = "power_cap_watts", unit = "W", least = 0, most = 3000, source = "as power_watts")
        double powerCapWatts,

        @Rated("min_power_cap_watts") double minPowerCapWatts,
        @Rated("max_power_cap_watts") double maxPowerCapWatts,

        @Measured(value = "utilization_percent", unit = "%", least = 0, most = 100, source = "a share")
        double utilizationPercent,

        @Measured(value = "throttled", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean throttled,

        @Measured(value = "xid", unit = "code", least = 0, most = 1000, source = "NVIDIA's catalogue ends below 200")
        int xid)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.GPU;
    }
}
