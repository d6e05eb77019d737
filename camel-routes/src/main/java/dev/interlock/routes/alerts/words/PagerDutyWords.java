package dev.interlock.routes.alerts.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.alerts.notice.NoticeMessage;
import org.apache.camel.ExchangeProperty;

/** The message as PagerDuty's Events API v2 takes it. Thread-safe. */
public final class PagerDutyWords {
    private static final int LONGEST_SUMMARY = 1_024;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_DETAIL = 20_000;

    /**
     * As JSON: what fires triggers, what is over resolves, both under the key of its group.
     *
     * @param routingKey the key of the service's integration
     */
    public String write(NoticeMessage message, @ExchangeProperty("address") String routingKey) {
        String key = "interlock:" + message.groupKey();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("routing_key", routingKey)
                .put("event_action", message.isFiring() ? "trigger" : "resolve")
                .put("dedup_key", key.substring(0, Math.min(LONGEST_KEY, key.length())))
                .put("client", "Interlock")
                .put("client_url", message.link());
        ObjectNode payload = json.putObject("payload")
                .put("summary", shortened(message.subject(), LONGEST_SUMMARY))
                .put("source", message.first().target())
                .put("severity", message.severity().toString())
                .put("timestamp", message.first().startsAt().toString())
                .put("component", message.first().target());
        payload.putObject("custom_details")
                .put("text", shortened(message.text(), LONGEST_DETAIL))
                .put("alerts", message.total())
                .put("incident", message.first().incident())
                .put("decision_id", message.first().decision())
                .put("message_id", message.id());
        return json.toString();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
