package dev.interlock.simulator.carbon;

import java.util.SplittableRandom;

/**
 * An invented grid with much sun. The daily curve is that of California ISO in 2023: 261 g/kWh on average, 188 at 21:00
 * UTC, 310 at 12:00 UTC; each day's weather, from the seed, moves its level and how deep the sun cuts.
 */
public final class SolarGrid implements Carbon {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    /** Mean of each hour of the day, UTC; the ends of the published range and a smooth way between them. */
    private static final double[] HOURLY = {
        222, 248, 270, 282, 288, 290, 292, 295, 298, 302, 306, 309, 310, 308, 300, 284, 262, 240, 220, 204, 193, 188,
        192, 204
    };

    private static final double MEAN = 261;

    private final long seed;

    public SolarGrid(long seed) {
        this.seed = seed;
    }

    @Override
    public double gramsPerKilowattHour(long at) {
        long day = Math.floorDiv(at, DAY);
        double hour = Math.floorMod(at, DAY) / (double) HOUR;
        double share = hour / 24;
        double level = level(day, 0) * (1 - share) + level(day + 1, 0) * share;
        double depth = level(day, 1) * (1 - share) + level(day + 1, 1) * share;
        int below = (int) hour;
        double typical = HOURLY[below] + (HOURLY[(below + 1) % 24] - HOURLY[below]) * (hour - below);
        return level * (MEAN + (typical - MEAN) * depth);
    }

    /** 0.85 to 1.15, the same for the same day whenever it is asked. */
    private double level(long day, int which) {
        return 0.85 + 0.3 * new SplittableRandom(seed * 31 + day * 2 + which).nextDouble();
    }
}
