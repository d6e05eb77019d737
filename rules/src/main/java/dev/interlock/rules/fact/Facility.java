package dev.interlock.rules.fact;

import dev.interlock.rules.metric.Measured;
import dev.interlock.rules.metric.Rated;
import java.util.List;

/**
 * The building as a whole.
 *
 * @param itWatts what the racks draw
 * @param totalWatts what the building draws
 * @param budgetWatts what it may draw by its own supply
 * @param demandResponseWatts what an event of demand response leaves it meanwhile; {@code NaN} where there is none
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
                value = "demand_response_watts",
                unit = "W",
                least = 0,
                most = 1e10,
                source = "above the largest campus")
        double demandResponseWatts,

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

    /** How far it is beyond a share of what an event of demand response leaves it, in watts. */
    public double wattsOverDemand(double share) {
        return totalWatts - share * demandResponseWatts;
    }

    /** What it may draw: by its own supply, and no more than an event leaves it; 0 or less, or not a number, for no budget. */
    public double allowedWatts() {
        return !asked()
                ? budgetWatts
                : budgetWatts > 0 ? Math.min(budgetWatts, demandResponseWatts) : demandResponseWatts;
    }

    /** An event of demand response asks for less. */
    public boolean asked() {
        return demandResponseWatts >= 0;
    }

    /** The same while an event of demand response leaves it so much. */
    public Facility left(double watts) {
        return new Facility(
                id,
                zone,
                at,
                unchangedSince,
                healthy,
                itWatts,
                totalWatts,
                budgetWatts,
                watts,
                carbonGramsPerKilowattHour,
                carbonHours);
    }

    /** Power usage effectiveness: everything the building draws over what the racks draw. */
    public double pue() {
        return totalWatts / itWatts;
    }
}
