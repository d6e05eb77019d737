package dev.interlock.routes.alerts.notice;

import java.util.Locale;

/** Whether something lasts or is over. */
public enum NoticeStatus {
    FIRING,
    RESOLVED;

    /** Lower case, as it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
