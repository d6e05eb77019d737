package dev.interlock.routes.ingest.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.contract.VisibleText;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of alerts, made harmless where they come in: in one line, with all that it holds to be seen, not too long. */
final class AlertText {
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@]*@");
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int LABELS = 64;
    private static final int HEX = 16;

    private AlertText() {}

    static String name(String text) {
        return cut(text, NAME);
    }

    static String words(String text) {
        return cut(text, TEXT);
    }

    private static String cut(String text, int most) {
        String line = VisibleText.line(text);
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }

    /** Names and values of an object, as far as they are texts or numbers. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().stream()
                .filter(entry -> entry.getValue().isValueNode())
                .limit(LABELS)
                .forEach(entry ->
                        texts.put(name(entry.getKey()), words(entry.getValue().asText())));
        return texts;
    }

    /** What a sender tells together, such as {@code alertname=InstanceDown, zone=a}. */
    static String group(JsonNode groupLabels) {
        return name(texts(groupLabels).entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", ")));
    }

    /** Where people find whoever posted. */
    static String sender(JsonNode post) {
        String url = address(post.path("externalURL").asText(""));
        return url.isEmpty() ? (post.has("orgId") ? "grafana" : "alertmanager") : url;
    }

    /** An address without its password and its last slash. */
    static String address(String url) {
        return name(CREDENTIALS.matcher(url).replaceFirst("//").replaceFirst("/+$", ""));
    }

    /** Names labels where the sender does not: the beginning of their SHA-256. */
    static String fingerprint(Map<String, String> labels) {
        return Sha256.of(new TreeMap<>(labels).toString()).substring(0, HEX);
    }
}
