package dev.interlock.routes.alerts.notice;

import dev.interlock.rules.alert.AlertSeverity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice of which a receiver does not know the newest, and nothing is on its way.
 *
 * @param about names it
 * @param saidAt when the newest was said
 * @param toldSeverity how urgent the receiver holds it to be
 * @param group the group in which the receiver knows it; absent where it knows nothing of it
 */
public record UntoldNotice(
        long notice,
        String about,
        AlertSeverity severity,
        Instant saidAt,
        boolean over,
        ToldState told,
        AlertSeverity toldSeverity,
        @Nullable String group) {
    boolean isCritical() {
        return severity == AlertSeverity.CRITICAL;
    }

    boolean isRaised() {
        return told == ToldState.FIRING && severity.compareTo(toldSeverity) > 0;
    }

    /** The receiver knows nothing of it, or only as one of many, and it is more urgent than that now. */
    boolean isFresh() {
        return told != ToldState.FIRING || (isRaised() && !about.equals(group));
    }
}
