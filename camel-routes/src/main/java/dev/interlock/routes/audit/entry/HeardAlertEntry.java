package dev.interlock.routes.audit.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.alert.FiringAlert;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Another system said that something is wrong, or over.
 *
 * @param alert names it over all its episodes
 * @param deviceId the device that it is about; absent where it names none of the inventory
 * @param since when it began, by its sender
 * @param labels as JSON
 */
@TableName("heard_alerts")
public record HeardAlertEntry(
        Origin origin,
        String alert,
        Change change,
        String name,
        String severity,
        @Nullable String deviceId,
        String subject,
        String domain,
        String sender,
        Instant since,
        String labels,
        String summary)
        implements Entry {
    /** What became of it. */
    public enum Change {
        FIRING,
        CHANGED,
        RESOLVED,
        SETTLED,
        UNCONFIRMED,
        /** Something was decided about what it says. */
        SEEN
    }

    public static HeardAlertEntry of(Origin origin, FiringAlert alert, Change change) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(alert.labels()).forEach(labels::put);
        return new HeardAlertEntry(
                origin,
                alert.id(),
                change,
                alert.name(),
                alert.severity().toString(),
                alert.device().isEmpty() ? null : alert.device(),
                alert.subject(),
                alert.domain(),
                alert.sender(),
                Instant.ofEpochMilli(alert.since()),
                labels.toString(),
                alert.summary());
    }
}
