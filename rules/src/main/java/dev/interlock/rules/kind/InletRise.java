package dev.interlock.rules.kind;

import dev.interlock.rules.fact.Rack;

/** How fast the inlet of a rack rises: the exponentially weighted slope between samples, in °C per minute. */
final class InletRise {
    /**
     * After this time a new slope counts for 63 %. Long enough that one step of a 0.1 °C sensor read every 5 s shows as
     * a third of its 1.2 °C per minute, short enough to see a loss of cooling within the seconds that it leaves.
     */
    static final double TIME_CONSTANT_SECONDS = 15;

    private InletRise() {}

    /** What it is with this temperature now; {@code NaN} until two samples in a row have an inlet temperature. */
    static double of(SampledDevice rack, double inletCelsius) {
        if (!(rack.previous() instanceof Rack before)) {
            return Double.NaN;
        }
        return rack.at() == before.at() ? before.inletRiseCelsiusPerMinute() : slope(before, rack.at(), inletCelsius);
    }

    private static double slope(Rack before, long at, double inletCelsius) {
        double seconds = (at - before.at()) / 1000.0;
        double perMinute = (inletCelsius - before.inletCelsius()) * 60 / seconds;
        double known = before.inletRiseCelsiusPerMinute();
        double from = Double.isNaN(known) ? 0 : known;
        return from + (perMinute - from) * (1 - Math.exp(-seconds / TIME_CONSTANT_SECONDS));
    }
}
