package dev.interlock.rules.fact;

import dev.interlock.rules.metric.FromInventory;
import dev.interlock.rules.metric.InventoryEntry;
import dev.interlock.rules.metric.Labelled;
import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;
import java.util.Collection;
import java.util.List;

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
 * @param slices the instances that it is divided into (MIG) and their profiles, as {@code 1:3g.40gb+2:1g.10gb}; empty where it is whole
 * @param sliceHolders the pods that have these instances, as {@code 1:research/train-7}
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
 * @param smClockMegahertz how fast its multiprocessors run
 * @param idleWatts what it draws where nothing is loaded
 * @param xids every XID that it reported and that nothing has cleared since, in the order in which they came
 * @param seenSince since when it has been heard of without a gap, epoch milliseconds
 * @param celsiusRisePerMinute how fast it warms; {@code NaN} until two reports in a row have a temperature
 * @param nvlinkErrorsPerMinute how fast those errors come; {@code NaN} until two reports in a row count them
 * @param bestClockMegahertz the fastest that its multiprocessors were seen to run
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
        @Labelled("slices") String slices,
        @Labelled("slice_holders") String sliceHolders,

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
        double nvlinkErrors,

        @Measured(
                value = "sm_clock_mhz",
                unit = "MHz",
                least = 0,
                most = 10_000,
                source = "three times the fastest on sale")
        double smClockMegahertz,

        @Rated("idle_watts") double idleWatts,
        List<SeenXid> xids,
        long seenSince,
        double celsiusRisePerMinute,
        double nvlinkErrorsPerMinute,
        double bestClockMegahertz)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.GPU;
    }

    /** The machine that it is in; itself where that is not known. */
    public String place() {
        return node.isEmpty() ? id : node;
    }

    /** Who uses it: the job that runs on it where that is known, else the machine that it is in. */
    public String placeOfWork() {
        return job.isEmpty() ? place() : job;
    }

    /** An XID stands that nothing has cleared. */
    public boolean inError() {
        return !xids.isEmpty();
    }

    /**
     * It is much hotter than the GPUs around it.
     *
     * @param near all of its machine, itself among them
     * @param degrees above their median, in °C
     * @param least how many there must be
     */
    public boolean isHotAmong(Collection<Gpu> near, double degrees, double least) {
        Peers peers = Peers.byTemperature(place(), near);
        return peers.count() >= least && celsius - peers.median() > degrees;
    }

    /** How hot it will be after so many minutes of its present trend. */
    public double celsiusIn(double minutes) {
        return celsius + celsiusRisePerMinute * minutes;
    }

    /**
     * The cap with which it is known to stay cool enough: the highest where it is cool and its present cap does not hold it, as it
     * draws no more without.
     *
     * @param held the share of its cap from which on a GPU is held by it
     * @see #capFor
     */
    public double higherCap(double inletCelsius, double mostCelsius, double rung, double held) {
        return powerWatts < powerCapWatts * held && celsius < mostCelsius
                ? maxPowerCapWatts
                : capFor(inletCelsius, mostCelsius, rung);
    }

    /**
     * The cap that keeps it cool enough, on the next rung below what is reckoned; never below the lowest. What a die is above the air
     * grows at the most as what it draws.
     *
     * @param inletCelsius the air that its rack breathes
     * @param mostCelsius how hot it may be
     * @param rung of the highest cap, 0 to 1
     */
    public double capFor(double inletCelsius, double mostCelsius, double rung) {
        double watts = powerWatts * (mostCelsius - inletCelsius) / (celsius - inletCelsius);
        double step = rung * maxPowerCapWatts;
        return Math.max(minPowerCapWatts, Math.min(maxPowerCapWatts, Math.floor(watts / step) * step));
    }

    /**
     * Its utilisation stands at zero, and it draws more than anything does that only waits: one of the two is not true.
     *
     * @param parkedWatts the most that something draws above an empty GPU that is loaded and does nothing
     */
    public boolean drawsWithoutWork(double parkedWatts) {
        return utilizationPercent == 0 && powerWatts > idleWatts + parkedWatts;
    }

    /** Of its memory, what is allocated, in %. */
    public double memoryUsedPercent() {
        return 100 * memoryUsedMebibytes / memoryTotalMebibytes;
    }
}
