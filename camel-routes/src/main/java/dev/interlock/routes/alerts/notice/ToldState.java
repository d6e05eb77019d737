package dev.interlock.routes.alerts.notice;

/** What a receiver has been told of a notice so far. */
public enum ToldState {
    NOTHING,
    FIRING,
    RESOLVED,
    /** It does not take it. Only news is tried again. */
    REFUSED
}
