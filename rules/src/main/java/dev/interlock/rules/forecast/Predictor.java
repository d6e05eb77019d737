package dev.interlock.rules.forecast;

/** A way to go on from what is known. */
@FunctionalInterface
interface Predictor {
    /**
     * The hours after the last one that is known. Never {@code NaN} where one hour is known.
     *
     * @param profile of what is known
     */
    double[] next(HourlySeries known, Profile profile, int hours);
}
