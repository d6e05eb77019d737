package dev.interlock.simulator.fleet.labelled;

/**
 * Something that goes wrong.
 *
 * @param machine where, by number; -1 for the whole site
 * @param gpu which GPU of the machine; -1 for all of them
 * @param size how bad it is, where its kind has a measure: an XID, errors a minute, a share
 */
record DrawnFault(Kind kind, int machine, int gpu, int from, int until, double size) {
    enum Kind {
        COOLING,
        HARDWARE_XID,
        OFF_THE_BUS,
        APPLICATION_XID,
        XIDS_OF_A_JOB,
        MEMORY_ERRORS,
        ROW_BROKEN,
        LINK_ERRORS,
        POWER_CAP,
        SLOW,
        GONE,
        MACHINE_SILENT,
        SITE_SILENT
    }

    boolean at(int minute) {
        return from <= minute && minute < until;
    }

    /** Nothing is heard of what it concerns. */
    boolean isSilent() {
        return kind == Kind.GONE || kind == Kind.MACHINE_SILENT || kind == Kind.SITE_SILENT;
    }

    boolean isXid() {
        return switch (kind) {
            case HARDWARE_XID, OFF_THE_BUS, APPLICATION_XID, XIDS_OF_A_JOB -> true;
            default -> false;
        };
    }

    boolean concerns(int aMachine, int aGpu) {
        return (machine < 0 || machine == aMachine) && (gpu < 0 || gpu == aGpu);
    }
}
