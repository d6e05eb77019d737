package dev.interlock.rules.fact;

/**
 * A rack of servers.
 *
 * @param inletCelsius air at its front, the median of its inlet sensors
 * @param inletSpreadCelsius difference between its highest and lowest inlet sensor; zero with one sensor
 * @param inletSensors how many inlet sensors gave a value
 * @param inletRiseCelsiusPerMinute smoothed slope of the inlet temperature
 * @param powerWatts electrical draw, all of which becomes heat
 * @param ratedWatts what the rack's feed may carry
 * @param powerUnit the power unit that feeds it
 */
public record Rack(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        double inletCelsius,
        double inletSpreadCelsius,
        int inletSensors,
        double inletRiseCelsiusPerMinute,
        double outletCelsius,
        double powerWatts,
        double ratedWatts,
        double utilizationPercent,
        String powerUnit)
        implements DeviceFact {
    @Override
    public boolean coarse() {
        return DeviceFact.whole(inletCelsius, outletCelsius, powerWatts, utilizationPercent);
    }
}
