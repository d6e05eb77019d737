package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.Standing;
import dev.interlock.rules.alert.AlertSeverity;
import java.util.Optional;

/**
 * How one receiver stands.
 *
 * @param severity the least urgent that it is told
 */
public record ReceiverStanding(String receiver, AlertSeverity severity, Standing standing) {
    /** What is wrong, as a sentence; empty while nothing is. */
    public Optional<String> trouble() {
        return standing.trouble(receiver);
    }
}
