package dev.interlock.rules.cost;

import java.time.Instant;

/**
 * What somebody or something cost in one hour or on one day.
 *
 * @param at when that began
 * @param who of the dimension that is asked for; empty where no label says it
 */
public record CostEntry(Instant at, String who, Use use, CostSum sum) {
    /** One cost as one of a dimension. */
    public static CostEntry of(CostKey key, CostSum sum, CostDimension by) {
        return new CostEntry(key.hour(), by.of(key), key.use(), sum);
    }
}
