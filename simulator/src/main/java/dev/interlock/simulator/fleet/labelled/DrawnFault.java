package dev.interlock.simulator.fleet.labelled;

/**
 * Something that goes wrong.
 *
 * @param machine where, by number; -1 for the whole site
 * @param gpu which GPU of the machine; -1 for all of them
 * @param size how bad it is, where its kind has a measure: an XID, errors a minute, a share
 */
public record DrawnFault(Kind kind, int machine, int gpu, int from, int until, double size) {
    public enum Kind {
        COOLING(Truth.COOLING_FAILS),
        HARDWARE_XID(Truth.HARDWARE_ERROR),
        OFF_THE_BUS(Truth.HARDWARE_ERROR),
        APPLICATION_XID(Truth.APPLICATION_ERROR),
        XIDS_OF_A_JOB(Truth.ERRORS_OF_A_JOB),
        MEMORY_ERRORS(Truth.MEMORY_ERRORS),
        ROW_BROKEN(Truth.ROW_BROKEN),
        LINK_ERRORS(Truth.LINK_ERRORS),
        POWER_CAP(Truth.POWER_CAPPED),
        SLOW(Truth.SLOW),
        GONE(Truth.GONE),
        MACHINE_SILENT(Truth.SILENT),
        SITE_SILENT(Truth.SILENT);

        private final Truth truth;

        Kind(Truth truth) {
            this.truth = truth;
        }

        /** What it makes true where it is. */
        Truth truth() {
            return truth;
        }
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
