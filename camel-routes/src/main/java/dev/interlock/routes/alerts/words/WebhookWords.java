package dev.interlock.routes.alerts.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.alerts.notice.Links;
import dev.interlock.routes.alerts.notice.Notice;
import dev.interlock.routes.alerts.notice.NoticeMessage;

/** The message as any program reads it: {@code docs/alert.json} is its schema. Thread-safe. */
public final class WebhookWords {
    /** Raised when a program that reads the old shape would misread the new one. */
    static final String VERSION = "1";

    private final Links links;

    public WebhookWords(Links links) {
        this.links = links;
    }

    /** As JSON. */
    public String write(NoticeMessage message) {
        Notice first = message.first();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("id", message.id())
                .put("group_key", message.groupKey())
                .put("status", message.status().toString())
                .put("severity", message.severity().toString())
                .put("at", message.at().toString())
                .put("target", first.target())
                .put("message", first.message())
                .put("incident", first.incident())
                .put("decision_id", first.decision())
                .put("link", message.link())
                .put("text", message.text())
                .put("total", message.total())
                .put("more", message.more());
        message.notices().forEach(notice -> json.withArray("alerts").add(alert(notice)));
        return json.toString();
    }

    private ObjectNode alert(Notice notice) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", notice.key())
                .put("status", notice.status().toString())
                .put("severity", notice.severity().toString())
                .put("target", notice.target())
                .put("message", notice.message())
                .put("incident", notice.incident())
                .put("decision_id", notice.decision())
                .put("times", notice.times())
                .put("starts_at", notice.startsAt().toString())
                .put("ends_at", notice.endsAt() == null ? null : String.valueOf(notice.endsAt()))
                .put("link", links.to(notice));
    }
}
