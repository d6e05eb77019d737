package dev.interlock.rules.fact;

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
        String rack,
        double celsius,
        double slowdownCelsius,
        double powerWatts,
        double powerCapWatts,
        double minPowerCapWatts,
        double maxPowerCapWatts,
        double utilizationPercent,
        boolean throttled,
        int xid)
        implements DeviceFact {}
