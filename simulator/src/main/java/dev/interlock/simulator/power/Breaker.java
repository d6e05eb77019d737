package dev.interlock.simulator.power;

/**
 * An inverse-time breaker: the further above its rating, the sooner it trips. Two points of each curve are those of
 * Facebook's Dynamo (ISCA'16), between and beyond them a power law.
 */
public enum Breaker {
    /** Rack and row: 10 % over holds about 17 minutes, 40 % over about 60 s. */
    RACK(0.1, 1020, 0.4, 60),
    /** Main switchboard: 5 % over holds about 2 minutes, 15 % over about 60 s. */
    MAIN(0.05, 120, 0.15, 60);

    /** A warm breaker has cooled down after about this long. */
    static final double COOL_DOWN_SECONDS = 600;

    /** Somebody has found, checked and closed a tripped breaker after this long. */
    static final double CLOSED_AGAIN_SECONDS = 900;

    private final double seconds;
    private final double exponent;

    Breaker(double over1, double seconds1, double over2, double seconds2) {
        exponent = Math.log(seconds1 / seconds2) / Math.log(over2 / over1);
        seconds = seconds1 * Math.pow(over1, exponent);
    }

    /** How long it holds at this load; for ever at or below its rating. */
    public double holdSeconds(double watts, double ratedWatts) {
        double over = watts / ratedWatts - 1;
        return over > 0 ? seconds * Math.pow(over, -exponent) : Double.POSITIVE_INFINITY;
    }

    /** How near it is to tripping after this long: it trips at 1. */
    double warmed(double warmth, double watts, double ratedWatts, double elapsed) {
        double hold = holdSeconds(watts, ratedWatts);
        return Double.isInfinite(hold)
                ? warmth * Math.exp(-elapsed / COOL_DOWN_SECONDS)
                : Math.min(1, warmth + elapsed / hold);
    }
}
