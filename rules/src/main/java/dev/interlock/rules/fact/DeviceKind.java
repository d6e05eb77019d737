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
    LINK
}
