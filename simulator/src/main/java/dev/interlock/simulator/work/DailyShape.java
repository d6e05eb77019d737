package dev.interlock.simulator.work;

/** How busy an hour of the day is beside the average: night .70, 9 to 11 h 1.20, noon .85, 13 to 17 h 1.15 (Joulie). */
final class DailyShape {
    static final double HIGHEST = 1.2;

    private static final double[] HOURLY = {
        .70, .70, .70, .70, .70, .70, .85, 1.0, 1.1, 1.2, 1.2, 1.0, .85, 1.15, 1.15, 1.15, 1.15, 1.1, 1.05, 1.0, 1.0,
        .95, .85, .75
    };

    private static final double HOUR = 3_600_000;

    private DailyShape() {}

    /** The multiplier at a moment, epoch milliseconds; the day is UTC. */
    static double at(long moment) {
        double hour = Math.floorMod(moment, 86_400_000L) / HOUR;
        int below = (int) hour;
        return HOURLY[below] + (HOURLY[(below + 1) % 24] - HOURLY[below]) * (hour - below);
    }
}
