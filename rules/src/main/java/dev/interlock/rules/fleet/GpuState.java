package dev.interlock.rules.fleet;

/** What a GPU is used for, as far as its measurements prove it. */
public enum GpuState {
    /** It works, or nothing proves that it does not. */
    ACTIVE,
    /** It does not work and draws no more than an empty one, but memory is kept on it. */
    HELD,
    /** It does not work, but something is loaded: it draws more than an empty one for that alone. */
    PARKED,
    /** It does not work, nothing is loaded, nothing is kept. */
    IDLE
}
