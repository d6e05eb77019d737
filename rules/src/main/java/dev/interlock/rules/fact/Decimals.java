package dev.interlock.rules.fact;

/** Differences of decimals, which binary numbers hold only nearly. */
final class Decimals {
    private static final double MILLIONTHS = 1e6;

    private Decimals() {}

    /** A difference to a millionth, so that from 18.78 to 15.78 it is 3 and not a last digit more; NaN stays NaN. */
    static double exact(double difference) {
        return Math.rint(difference * MILLIONTHS) / MILLIONTHS;
    }
}
