package dev.interlock.simulator.fleet.labelled;

/** What can be true of a fleet for a while. */
public enum Truth {
    /** A job works on a GPU nearly all the time. */
    BUSY,
    /** A job works on a GPU, and a small one would do. */
    LITTLE_USED,
    /** Nothing runs, and nothing is kept. */
    IDLE,
    /** Nothing runs, and memory is kept. */
    HELD,
    /** Nothing runs, and a model stays loaded. */
    PARKED,
    /** A GPU is hotter than 85 °C. */
    HOT,
    /** The cooling of one GPU fails. */
    COOLING_FAILS,
    /** A job has allocated nearly all of the memory. */
    MEMORY_NEARLY_FULL,
    /** An error that needs a reset. */
    HARDWARE_ERROR,
    /** An error of the application on one GPU. */
    APPLICATION_ERROR,
    /** The GPUs of a job report errors within the same minute. */
    ERRORS_OF_A_JOB,
    /** Memory errors that could not be corrected. */
    MEMORY_ERRORS,
    /** A broken row of memory could not be replaced. */
    ROW_BROKEN,
    /** The links of a GPU lose what they carry. */
    LINK_ERRORS,
    /** A power cap holds a GPU down. */
    POWER_CAPPED,
    /** A GPU is slower than the others of its job. */
    SLOW,
    /** A GPU has left its machine. */
    GONE,
    /** A machine or the whole site is not heard of. */
    SILENT
}
