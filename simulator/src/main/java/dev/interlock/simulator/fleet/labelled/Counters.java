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
    NO_POWER
}
