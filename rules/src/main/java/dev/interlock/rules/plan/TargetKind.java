package dev.interlock.rules.plan;

/** What an action can be done to. */
public enum TargetKind {
    COOLING_UNIT,
    GPU,
    RACK,
    JOB,
    ZONE,
    FACILITY,
    SERVICE,
    DATABASE,
    CACHE,
    QUEUE,
    LINK,
    /** Any device of the inventory, any job, any zone. */
    ANY
}
