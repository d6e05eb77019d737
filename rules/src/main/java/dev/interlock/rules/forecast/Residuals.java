package dev.interlock.rules.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * By how much outcomes lay above what was forecast. An interval is made of them alone, and of no belief about their shape: split
 * conformal prediction (Vovk, Gammerman and Shafer, 2005), so that as many outcomes lie within as it says, as long as errors stay as
 * they were.
 */
final class Residuals {
    /** Fewer say nothing of an interval. */
    static final int LEAST = 5;

    private static final double ROUNDING = 1e-9;

    private final List<Double> sorted = new ArrayList<>();

    void add(double residual) {
        if (!Double.isNaN(residual)) {
            int at = Collections.binarySearch(sorted, residual);
            sorted.add(at < 0 ? -at - 1 : at, residual);
        }
    }

    int size() {
        return sorted.size();
    }

    /**
     * The range of an outcome.
     *
     * @param wider how many times as far off as those known
     */
    Range around(double expected, double wider) {
        return new Range(
                expected,
                expected + wider * quantile(0.1, false),
                expected + wider * quantile(0.9, true),
                expected + wider * quantile(0.025, false),
                expected + wider * quantile(0.975, true));
    }

    /**
     * The order statistic that leaves so much beyond it, of one more outcome than there were. Where none does, the outermost is stretched
     * by as many ranks as are missing.
     */
    private double quantile(double share, boolean above) {
        if (size() < LEAST) {
            return Double.NaN;
        }
        double rank = (above ? share : 1 - share) * (size() + 1);
        int at = Math.min(size(), (int) Math.ceil(rank - ROUNDING));
        double found = sorted.get(above ? at - 1 : size() - at);
        double missing = Math.max(0, rank - size());
        double middle = sorted.get(size() / 2);
        return found + missing * (found - middle);
    }
}
