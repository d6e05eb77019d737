package dev.interlock.rules.fact;

import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;
import java.util.List;

/**
 * The building as a whole.
 *
 * @param itWatts what the racks draw
 * @param totalWatts what the building draws
 * @param budgetWatts what it may draw
 * @param carbonGramsPerKilowattHour intensity of the grid now
 * @param carbonHours the same in the last days, the earliest hour first
 */
public record Facility(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,

        @Measured(value = "it_watts", unit = "W", least = 0, most = 1e10, source = "above the largest campus")
        double itWatts,

        @Measured(value = "total_watts", unit = "W", least = 0, most = 1e10, source = "above the largest campus")
        double totalWatts,

        @Measured(value = "budget_watts", unit = "W", least = 0, most = 1e10, source = "above the largest campus")
        @Rated("budget_watts")
        double budgetWatts,

        @Measured(
                value = "carbon_grams_per_kwh",
                unit = "g/kWh",
                least = 0,
                most = 2000,
                source = "lignite alone emits about 1100")
        double carbonGramsPerKilowattHour,

        List<CarbonHour> carbonHours)
        implements DeviceFact {
    @Override
    public DeviceKind kind() {
        return DeviceKind.FACILITY;
    }

    /** What the grid does over a day is known. */
    public boolean foreseesCarbon() {
        return CarbonHour.coverTheDay(carbonHours);
    }

    /** How far it is beyond a share of its budget, in watts. */
    public double wattsOver(double share) {
        return totalWatts - share * budgetWatts;
    }

    /** Power usage effectiveness: everything the building draws over what the racks draw. */
    public double pue() {
        return totalWatts / itWatts;
    }
}
