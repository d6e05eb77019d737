package dev.interlock.routes.alerts.words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.alerts.notice.Links;
import dev.interlock.routes.alerts.notice.Notice;
import dev.interlock.routes.alerts.notice.NoticeMessage;

/** The message as an Alertmanager's {@code POST /api/v2/alerts} takes it. Thread-safe. */
public final class AlertmanagerWords {
    private final Links links;

    public AlertmanagerWords(Links links) {
        this.links = links;
    }

    /** As JSON: one alert a notice, which ends by itself where it is not told again. */
    public String write(NoticeMessage message) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        message.notices().forEach(notice -> alerts.add(alert(notice, message)));
        return alerts.toString();
    }

    /** What changes while it lasts is an annotation: labels name the alert. */
    private ObjectNode alert(Notice notice, NoticeMessage message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode labels = json.putObject("labels")
                .put("alertname", "Interlock")
                .put("severity", notice.severity().toString())
                .put("target", notice.target())
                .put("key", notice.key());
        if (notice.incident() != null) {
            labels.put("incident", notice.incident());
        }
        ObjectNode annotations =
                json.putObject("annotations").put("summary", notice.line()).put("description", notice.message());
        if (notice.decision() != null) {
            annotations.put("decision_id", notice.decision());
        }
        json.put("startsAt", notice.startsAt().toString());
        json.put("endsAt", String.valueOf(notice.isFiring() ? message.lapses() : notice.endsAt()));
        return json.put("generatorURL", links.to(notice));
    }
}
