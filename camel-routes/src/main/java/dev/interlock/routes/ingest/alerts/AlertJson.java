package dev.interlock.routes.ingest.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.rules.alert.AlertWord;
import dev.interlock.rules.contract.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One alert of a webhook, or of an Alertmanager's list. Unknown fields are passed over, because newer servers add some;
 * {@code endsAt} is, because year 1 stands for open and the status says the rest.
 */
final class AlertJson {
    private final AlertDevices devices;

    AlertJson(AlertDevices devices) {
        this.devices = devices;
    }

    /** @param group what it was told together with */
    Parsed<AlertWord> posted(JsonNode node, String group) {
        String status = node.path("status").asText("");
        if (!status.equals("firing") && !status.equals("resolved")) {
            return Parsed.refused(
                    "The alert has 'status' = \"%s\". Give firing or resolved.".formatted(Shown.text(status)));
        }
        return word(node, group, status.equals("firing"));
    }

    /** One of those that an Alertmanager says are active. */
    Parsed<AlertWord> listed(JsonNode node) {
        return word(node, "", true);
    }

    private Parsed<AlertWord> word(JsonNode node, String group, boolean firing) {
        List<String> reasons = new ArrayList<>();
        Optional<Instant> startsAt = time(node.path("startsAt").asText(""));
        if (startsAt.isEmpty()) {
            reasons.add("The alert has no time 'startsAt'. Give it in ISO 8601, such as 2026-01-05T11:00:00Z.");
        }
        if (!node.path("labels").isObject()) {
            reasons.add("The alert has no 'labels'. Send Alertmanager's or Grafana's own webhook.");
        }
        if (!reasons.isEmpty()) {
            return new Parsed.Refused<>(reasons);
        }
        Map<String, String> labels = AlertText.texts(node.path("labels"));
        String name = labels.getOrDefault("alertname", "unnamed");
        String fingerprint = AlertText.name(node.path("fingerprint").asText(""));
        return Parsed.ok(new AlertWord(
                fingerprint.isEmpty() ? AlertText.fingerprint(labels) : fingerprint,
                Math.max(0, startsAt.orElseThrow().toEpochMilli()),
                firing,
                name,
                devices.code(name, labels),
                devices.severity(name, labels),
                devices.device(name, labels),
                belongsTo(name, labels, group),
                labels,
                summary(node),
                devices.isWatchdog(name)));
    }

    /** Without a device of ours: the machine that it names, else what it was told together with, else what it is called. */
    private static String belongsTo(String name, Map<String, String> labels, String group) {
        return Stream.of(labels.getOrDefault("instance", ""), group, name)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse(name);
    }

    private static String summary(JsonNode node) {
        Map<String, String> annotations = AlertText.texts(node.path("annotations"));
        return Stream.of("summary", "message", "description")
                .map(key -> annotations.getOrDefault(key, ""))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli()));
        } catch (DateTimeException | ArithmeticException notATime) {
            return Optional.empty();
        }
    }
}
