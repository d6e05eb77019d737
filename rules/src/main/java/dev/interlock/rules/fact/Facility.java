package dev.interlock.rules.fact;

/**
 * The building as a whole.
 *
 * @param itWatts what the racks draw
 * @param totalWatts what the building draws
 * @param budgetWatts what it may draw
 * @param carbonGramsPerKilowattHour intensity of the grid now
 */
public record Facility(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        double itWatts,
        double totalWatts,
        double budgetWatts,
        double carbonGramsPerKilowattHour)
        implements DeviceFact {
    /** Power usage effectiveness: everything the building draws over what the racks draw. */
    public double pue() {
        return totalWatts / itWatts;
    }
}
