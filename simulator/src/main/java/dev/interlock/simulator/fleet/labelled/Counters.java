package dev.interlock.simulator.fleet.labelled;

/** What a GPU's counters are worth, for as long as it is there. */
enum Counters {
    TRUE,
    /** The profiling counters stay at zero, as on GPUs that do not support them. */
    PROFILING_AT_ZERO,
    /** Utilisation stays at zero, as that of some GPUs that are shared. */
    UTILIZATION_AT_ZERO,
    /** Utilisation is not told; the profiling counter is. */
    NO_UTILIZATION,
    /** What it draws is not told. */
    NO_POWER;

    private static final double LYING = 0.12;

    /** By a number from 0 to 1, most often near the middle: a few of each kind that cannot be trusted. */
    static Counters drawn(double number) {
        double beyond = Math.abs(number - 0.5) * 2;
        if (beyond < 1 - Math.sqrt(LYING)) {
            return TRUE;
        }
        int kind = 1 + (int) (number * 1e6) % (values().length - 1);
        return values()[kind];
    }
}
