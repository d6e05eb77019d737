package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.Sample.Status;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns an alert of somebody else's monitoring into the state of one device.
 *
 * @param alert regular expression for the whole name of the alert
 * @param device template of the device's id, filled from the alert's labels
 * @param errorCode template of the sample's error code
 * @param status what the device's status becomes at least; where absent, ERROR for severity critical and WARN otherwise
 */
public record AlertRule(
        Pattern alert,
        Template device,
        Template errorCode,
        @Nullable Status status) {
    public boolean speaksOf(String name) {
        return alert.matcher(name).matches();
    }

    public Status statusFor(Map<String, String> labels) {
        if (status != null) {
            return status;
        }
        return "critical".equals(labels.get("severity")) ? Status.ERROR : Status.WARN;
    }
}
