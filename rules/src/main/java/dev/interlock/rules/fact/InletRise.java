package dev.interlock.rules.fact;

import org.jspecify.annotations.Nullable;

/** How fast the inlet of a rack rises: the exponentially weighted slope between samples, in °C per minute. */
final class InletRise {
    /**
     * After this time a new slope counts for 63 %. Long enough that one step of a 0.1 °C sensor read every 5 s shows as
     * a third of its 1.2 °C per minute, short enough to see a loss of cooling within the seconds that it leaves.
     */
    static final double TIME_CONSTANT_SECONDS = 15;

    private InletRise() {}

    /** The same rack with its slope; {@code NaN} until two samples in a row have an inlet temperature. */
    static Rack of(Rack now, @Nullable Rack before) {
        return withRise(now, before == null ? Double.NaN : slope(now, before));
    }

    private static double slope(Rack now, Rack before) {
        double seconds = (now.at() - before.at()) / 1000.0;
        double perMinute = (now.inletCelsius() - before.inletCelsius()) * 60 / seconds;
        double known = before.inletRiseCelsiusPerMinute();
        double from = Double.isNaN(known) ? 0 : known;
        return from + (perMinute - from) * (1 - Math.exp(-seconds / TIME_CONSTANT_SECONDS));
    }

    private static Rack withRise(Rack rack, double rise) {
        return new Rack(
                rack.id(),
                rack.zone(),
                rack.at(),
                rack.unchangedSince(),
                rack.healthy(),
                rack.inletCelsius(),
                rack.inletSpreadCelsius(),
                rack.inletSensors(),
                rise,
                rack.outletCelsius(),
                rack.powerWatts(),
                rack.ratedWatts(),
                rack.utilizationPercent(),
                rack.powerUnit());
    }
}
