package dev.interlock.routes.alerts.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.alerts.notice.Notice;
import dev.interlock.routes.alerts.notice.NoticeMessage;
import java.util.stream.Collectors;

/** The message as an incoming webhook of Slack's takes it. Thread-safe. */
public final class SlackWords {
    /** Slack refuses a block of more than 3,000 characters; the link needs some of them. */
    private static final int MOST_WORDS = 2_500;

    private static final int MOST_IDS = 1_000;

    /** As JSON: one section that people read, one line with the ids that programs and assistants ask with. */
    public String write(NoticeMessage message) {
        String words = escaped(message.text().replace("\n" + message.link(), ""));
        String text =
                "%s %s\n<%s|Open Interlock>".formatted(icon(message), shortened(words, MOST_WORDS), message.link());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", text);
        json.withArray("blocks")
                .addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", text);
        json.withArray("blocks")
                .addObject()
                .put("type", "context")
                .withArray("elements")
                .addObject()
                .put("type", "plain_text")
                .put("text", shortened(ids(message), MOST_IDS));
        return json.toString();
    }

    private static String icon(NoticeMessage message) {
        if (!message.isFiring()) {
            return ":white_check_mark:";
        }
        return switch (message.severity()) {
            case CRITICAL -> ":red_circle:";
            case WARNING -> ":large_yellow_circle:";
            case INFO -> ":information_source:";
        };
    }

    private static String ids(NoticeMessage message) {
        String incidents = message.notices().stream().map(Notice::key).collect(Collectors.joining(" "));
        String decision = message.first().decision();
        return "incident %s%s, message %s"
                .formatted(incidents, decision == null ? "" : ", decision " + decision, message.id());
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** The three characters that Slack would take for its own. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
