package dev.interlock.simulator.work;

import java.util.SplittableRandom;

/**
 * How long jobs run: quantiles of 8,151 pods of Alibaba's GPU cluster of 2023 (median 540 s, 90 % below 6,574 s),
 * straight lines in the logarithm between them. The tail ends at eight hours, so that a simulated day sees it.
 */
final class Durations {
    static final double LONGEST_SECONDS = 28_800;

    private static final double[] SHARE = {0, 0.5, 0.9, 1};
    private static final double[] SECONDS = {60, 540, 6_574, LONGEST_SECONDS};

    private Durations() {}

    static double draw(SplittableRandom random, double longest) {
        return Math.min(longest, quantile(random.nextDouble()));
    }

    static double mean(double longest) {
        double sum = 0;
        int points = 1_000;
        for (int i = 0; i < points; i++) {
            sum += Math.min(longest, quantile((i + 0.5) / points));
        }
        return sum / points;
    }

    static double quantile(double share) {
        int above = 1;
        while (share > SHARE[above]) {
            above++;
        }
        double way = (share - SHARE[above - 1]) / (SHARE[above] - SHARE[above - 1]);
        return SECONDS[above - 1] * Math.pow(SECONDS[above] / SECONDS[above - 1], way);
    }
}
