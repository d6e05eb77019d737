package dev.interlock.routes.costs;

import dev.interlock.rules.property.PropertyValues;

/**
 * For how many days costs are kept.
 *
 * @param hourlyDays by the hour
 * @param dailyDays by the day
 * @param gpuDays what each GPU was used for
 */
public record CostsKept(int hourlyDays, int dailyDays, int gpuDays) {
    public static CostsKept from(PropertyValues values) {
        return new CostsKept(
                values.whole(CostProperty.HOURS_KEPT),
                values.whole(CostProperty.DAYS_KEPT),
                values.whole(CostProperty.GPUS_KEPT));
    }
}
