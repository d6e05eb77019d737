package dev.interlock.simulator.work;

/** Who decides when and on which rack a job that is handed in begins. */
public enum Scheduling {
    /** The hall's own: the more important first, each on the fullest rack in which it fits, so that whole racks stay free. */
    SIMULATOR,
    /** The hall's own, as it is done where nobody looks: in the order of arrival, each on the first rack in which it fits. */
    FIRST_FIT,
    /** Nobody in the hall: a job stays unplaced until it is told where to run. */
    INTERLOCK
}
