package dev.interlock.rules.metric;

/** The middle of what was measured: one value that is far off does not move it. */
public final class Median {
    private Median() {}

    /** Of values in their order; {@code NaN} of none. */
    public static double of(double... sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
