package dev.interlock.rules.cost;

/** What a GPU that is paid for is used for, as far as its measurements prove it. */
public enum Use {
    /** It works, or nothing proves that it does not. */
    ACTIVE,
    /** It does not work, and memory is kept on it. */
    HELD,
    /** It does not work, and something stays loaded onto it. */
    PARKED,
    /** It does nothing, and nothing is loaded. */
    IDLE,
    /** It is paid for, and nothing of it was measured. */
    UNMEASURED
}
