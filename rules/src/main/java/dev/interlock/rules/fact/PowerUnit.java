package dev.interlock.rules.fact;

/**
 * A PDU, breaker, UPS or feed.
 *
 * @param upstream the power unit that feeds it; empty for a feed
 * @param energised it delivers power
 * @param powerWatts what it delivers
 * @param ratedWatts what it may deliver; continuous load must stay at or below 80 % of it
 * @param batteryPercent charge left, 0 to 100; {@code NaN} where there is no battery
 */
public record PowerUnit(
        String id,
        String zone,
        long at,
        long unchangedSince,
        boolean healthy,
        String upstream,
        boolean energised,
        boolean onBattery,
        double powerWatts,
        double ratedWatts,
        double batteryPercent)
        implements DeviceFact {
    @Override
    public boolean coarse() {
        return DeviceFact.whole(powerWatts, batteryPercent);
    }
}
