package dev.interlock.routes.alerts.notice;

import dev.interlock.rules.alert.AlertSeverity;

/** A severity as a number that the database compares. */
final class SeverityRank {
    private SeverityRank() {}

    static int of(AlertSeverity severity) {
        return switch (severity) {
            case INFO -> 0;
            case WARNING -> 1;
            case CRITICAL -> 2;
        };
    }

    static AlertSeverity named(int rank) {
        return switch (rank) {
            case 0 -> AlertSeverity.INFO;
            case 1 -> AlertSeverity.WARNING;
            default -> AlertSeverity.CRITICAL;
        };
    }
}
