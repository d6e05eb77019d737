package dev.interlock.rules.fact;

/** The kinds of device that the rules know by type. */
public enum DeviceKind {
    RACK,
    COOLING_UNIT,
    POWER_UNIT,
    GPU,
    FACILITY,
    /** A program that answers requests or works through a queue. */
    SERVICE,
    DATABASE,
    CACHE,
    QUEUE,
    /** The network between a caller and what it calls. */
    LINK;

    /** It is a program, or the network between programs: it fails and recovers within seconds. */
    public boolean software() {
        return switch (this) {
            case SERVICE, DATABASE, CACHE, QUEUE, LINK -> true;
            case RACK, COOLING_UNIT, POWER_UNIT, GPU, FACILITY -> false;
        };
    }
}
