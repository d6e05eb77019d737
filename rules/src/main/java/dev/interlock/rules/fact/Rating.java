package dev.interlock.rules.fact;

/** Fixed figures of a device, from its inventory entry. The unit is in the name. */
public enum Rating {
    /** Electrical rating of a rack or power unit. */
    RATED_WATTS,
    /** Power the whole facility may draw. */
    BUDGET_WATTS,
    /** Heat that a cooling unit removes in good order at full fan speed. */
    COOLING_WATTS,
    MIN_SETPOINT_CELSIUS,
    MAX_SETPOINT_CELSIUS,
    MIN_POWER_CAP_WATTS,
    MAX_POWER_CAP_WATTS,
    /** GPU temperature at which the hardware slows itself down. */
    SLOWDOWN_CELSIUS,
    /** GPU temperature at which the hardware switches itself off. */
    SHUTDOWN_CELSIUS,
    /** Instances of a service that should run. */
    DECLARED_INSTANCES,
    /** Most consumers that a service may work through a queue with. */
    MAX_CONSUMERS,
    /** Share of a service's requests that may fail or be slow: 1 for an objective of 99 %. */
    ERROR_BUDGET_PERCENT
}
