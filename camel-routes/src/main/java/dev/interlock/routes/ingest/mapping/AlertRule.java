package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.fact.Sample.Status;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an alert of somebody else's monitoring means here.
 *
 * @param alert regular expression for the whole name of the alert
 * @param device template of the device's id, filled from the alert's labels
 * @param errorCode template of what runbooks call it
 * @param status how urgent it is, whatever it says of itself: ERROR for critical, WARN for warning, OK for the record
 * @param watchdog it always fires, so that its silence shows that nobody watches any more
 */
public record AlertRule(
        Pattern alert,
        @Nullable Template device,
        @Nullable Template errorCode,
        @Nullable Status status,
        @Nullable Boolean watchdog) {
    public boolean speaksOf(String name) {
        return alert.matcher(name).matches();
    }

    public static AlertSeverity severity(Status status) {
        return switch (status) {
            case OK -> AlertSeverity.INFO;
            case WARN -> AlertSeverity.WARNING;
            case ERROR -> AlertSeverity.CRITICAL;
        };
    }
}
