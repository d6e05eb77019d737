package dev.interlock.routes.alerts.notice;

import dev.interlock.rules.alert.AlertSeverity;

/**
 * Who wants to be told.
 *
 * @param least nothing less urgent
 */
public record Interest(String receiver, AlertSeverity least) {}
