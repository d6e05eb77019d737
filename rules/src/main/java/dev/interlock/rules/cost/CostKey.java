package dev.interlock.rules.cost;

import java.time.Instant;

/**
 * What costs are kept by.
 *
 * @param hour when it began, in UTC
 * @param hours how many: 1, or 24 where only the day is known
 */
public record CostKey(
        Instant hour,
        int hours,
        String machine,
        String name,
        String provider,
        String type,
        String region,
        GpuHolder holder,
        Use use) {
    /** The same on a day. */
    public CostKey onDay(Instant day) {
        return new CostKey(day, 24, machine, name, provider, type, region, holder, use);
    }
}
