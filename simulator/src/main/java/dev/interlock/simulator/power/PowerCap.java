package dev.interlock.simulator.power;

/**
 * What a power cap costs in speed: {@code perf(f) = min(1, 1 − k(1 − f)^m)} with f the cap over the draw it binds.
 * Fitted with k = 0.95 and m = 2.4 to the training runs of the Zeus study (NSDI'23): .72 of the speed at 40 % of the
 * power, .89 at 60 %, .98 at 80 %.
 */
public final class PowerCap {
    private static final double K = 0.95;
    private static final double M = 2.4;

    private PowerCap() {}

    /** Speed, 0 to 1, of work that would draw {@code demandWatts}. */
    public static double speed(double capWatts, double demandWatts) {
        if (capWatts >= demandWatts) {
            return 1;
        }
        return Math.max(0, 1 - K * Math.pow(1 - capWatts / demandWatts, M));
    }
}
