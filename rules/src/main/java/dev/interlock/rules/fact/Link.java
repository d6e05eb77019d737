package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Measured;

/**
 * The network between two services, as the caller sees it.
 *
 * @param caller the service whose calls go over it
 * @param callee what it calls
 * @param failedPercent5s calls that got no answer in the last 5 seconds
 * @param failedPercent1m the same of the last minute, which sees what is too rare for seconds
 * @param latencyMillis mean time to an answer in the last 5 seconds
 */
public record Link(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        @FromInventory(InventoryEntry.PARENT) String caller,
        @FromInventory(InventoryEntry.DEPENDS_ON) String callee,

        @Measured(
                value = "calls_per_second",
                unit = "1/s",
                least = 0,
                most = 10000000,
                source = "above the busiest public services")
        double callsPerSecond,

        @Measured(value = "failed_percent_5s", unit = "%", least = 0, most = 100, source = "a share")
        double failedPercent5s,

        @Measured(value = "failed_percent_1m", unit = "%", least = 0, most = 100, source = "a share")
        double failedPercent1m,

        @Measured(
                value = "latency_ms",
                unit = "ms",
                least = 0,
                most = 600000,
                source = "ten minutes; every caller has given up")
        double latencyMillis)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.LINK;
    }
}
