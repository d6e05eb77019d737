package dev.interlock.routes.ingest.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import java.util.ArrayList;
import java.util.List;

/** Whose message it is: that of an Alertmanager, of Grafana, or of something else, whose user is told what to do. */
final class AlertShape {
    private static final int BAD_REQUEST = 400;
    private static final int FEW = 6;
    private static final String WANTED =
            "Post what webhook_configs of an Alertmanager posts, or a contact point Webhook of Grafana.";

    private AlertShape() {}

    /**
     * The message, where it is the webhook of an Alertmanager or of Grafana's alerting.
     *
     * @throws Unreadable where it is not
     */
    static JsonNode webhook(JsonNode message) {
        String version = message.path("version").asText("");
        boolean known = version.isEmpty() || version.equals("4") || (version.equals("1") && message.has("orgId"));
        if (message.isObject() && message.path("alerts").isArray() && known && areAlerts(message.path("alerts"))) {
            return message;
        }
        throw new UnreadableMessage(BAD_REQUEST, new InputFault(Reason.FIELD, sentence(message)));
    }

    private static boolean areAlerts(JsonNode alerts) {
        return alerts.isEmpty() || alerts.path(0).has("labels");
    }

    private static String sentence(JsonNode message) {
        if (message.isArray()) {
            return message.path(0).has("labels")
                    ? "This is the list that Prometheus sends to an Alertmanager, or that an Alertmanager answers with. Let"
                            + " Prometheus send to an Alertmanager, and give that a webhook_configs with this address."
                    : "This is a list. " + WANTED;
        }
        if (message.has("ruleName") || message.has("evalMatches")) {
            return "This is the webhook of Grafana's legacy alerting, which names no labels. Change to Grafana's unified"
                    + " alerting, with a contact point of the type Webhook and this address.";
        }
        if (message.has("routing_key") || message.has("event_action")) {
            return "This is an event for PagerDuty. Give the sender a webhook of its own for this address: " + WANTED;
        }
        if (message.path("alert").has("alertId") || message.path("alert").has("tinyId")) {
            return "This is what Opsgenie posts. Let the sender that tells Opsgenie tell this address too: " + WANTED;
        }
        String version = message.path("version").asText("");
        if (message.path("alerts").isArray() && !version.isEmpty()) {
            return "This is a webhook of version %s; version 4 is taken. Use Alertmanager 0.7 or newer, or Grafana's unified alerting."
                    .formatted(Shown.text(version));
        }
        return "The message has %s and no list 'alerts' of alerts with labels. %s Remove 'payload' from its webhook's settings."
                .formatted(fields(message), WANTED);
    }

    private static String fields(JsonNode message) {
        List<String> names = new ArrayList<>();
        message.fieldNames().forEachRemaining(names::add);
        return names.isEmpty()
                ? "no fields"
                : "the fields " + Shown.text(String.join(", ", names.subList(0, Math.min(FEW, names.size()))));
    }
}
