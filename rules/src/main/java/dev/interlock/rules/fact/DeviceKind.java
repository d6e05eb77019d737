package dev.interlock.rules.fact;

/** The kinds of device that the rules know by type. */
public enum DeviceKind {
    RACK,
    COOLING_UNIT,
    POWER_UNIT,
    GPU,
    FACILITY
}
