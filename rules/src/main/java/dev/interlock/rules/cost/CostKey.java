package dev.interlock.rules.cost;

import java.time.Instant;

/**
 * What costs are kept by.
 *
 * @param hour when it began, in UTC
 */
public record CostKey(
        Instant hour,
        String machine,
        String name,
        String provider,
        String type,
        String region,
        Holder holder,
        Use use) {}
