package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Labelled;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;

/**
 * One GPU.
 *
 * @param rack the rack it is mounted in
 * @param slowdownCelsius where its hardware slows itself down
 * @param node the machine that it is in
 * @param job what runs on it: the pod, or the job of a batch system; empty for nothing that is known
 * @param user whose job that is
 * @param partition the queue or partition that the job came from
 * @param keep why it is to be left as it is even when idle, in a word; empty for no reason
 * @param utilizationPercent share of time in which a kernel ran, by NVML; by the profiling counter where only that is there
 * @param engineActivePercent share of time in which the graphics engine worked, by the profiling counter
 * @param tensorActivePercent share of time in which the tensor cores worked
 * @param memoryActivePercent share of time in which memory was read or written
 * @param memoryUsedMebibytes what is allocated of its memory
 * @param memoryTotalMebibytes all of it, with the part that the driver keeps to itself where that is told
 * @param powerCapped its clocks are held down by its power cap
 * @param throttled its hardware holds its clocks down: thermal slowdown or power brake
 * @param xid the last XID error code, 0 for none
 * @param uncorrectableErrors memory errors that could not be corrected since the driver was loaded
 * @param rowRemapFailed a broken row of its memory could not be replaced
 * @param nvlinkErrors errors of all its links that were repeated or recovered from, since the driver was loaded
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
        int xid,

        @Labelled("node") String node,
        @Labelled("job") String job,
        @Labelled("namespace") String namespace,
        @Labelled("user") String user,
        @Labelled("partition") String partition,
        @Labelled("keep") String keep,

        @Measured(value = "engine_active_percent", unit = "%", least = 0, most = 100, source = "a share")
        double engineActivePercent,

        @Measured(value = "tensor_active_percent", unit = "%", least = 0, most = 100, source = "a share")
        double tensorActivePercent,

        @Measured(value = "memory_active_percent", unit = "%", least = 0, most = 100, source = "a share")
        double memoryActivePercent,

        @Measured(
                value = "memory_used_mib",
                unit = "MiB",
                least = 0,
                most = 4e6,
                source = "ten times the largest on sale")
        double memoryUsedMebibytes,

        @Measured(value = "memory_free_mib", unit = "MiB", least = 0, most = 4e6, source = "as memory_used_mib")
        double memoryFreeMebibytes,

        @Measured(value = "memory_total_mib", unit = "MiB", least = 0, most = 4e6, source = "as memory_used_mib")
        double memoryTotalMebibytes,

        @Measured(
                value = "memory_celsius",
                unit = "°C",
                least = -20,
                most = 150,
                source = "hardware shuts down near 105 °C")
        double memoryCelsius,

        @Measured(value = "power_capped", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean powerCapped,

        @Measured(value = "ecc_uncorrectable_errors", unit = "errors", least = 0, most = 1e9, source = "a counter")
        double uncorrectableErrors,

        @Measured(value = "row_remap_failed", unit = Measured.FLAG, least = 0, most = 1, source = "a switch")
        boolean rowRemapFailed,

        @Measured(value = "nvlink_errors", unit = "errors", least = 0, most = 1e15, source = "a counter")
        double nvlinkErrors)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.GPU;
    }

    /** Of its memory, what is allocated, in %. */
    public double memoryUsedPercent() {
        return 100 * memoryUsedMebibytes / memoryTotalMebibytes;
    }
}
