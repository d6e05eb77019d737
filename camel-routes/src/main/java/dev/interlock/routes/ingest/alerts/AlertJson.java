package dev.interlock.routes.ingest.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.rules.contract.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of {@code alerts} in a webhook of version 4. Unknown fields are passed over, because newer servers add some;
 * {@code endsAt} is, because year 1 stands for open and the status says the rest.
 */
final class AlertJson {
    private AlertJson() {}

    static Parsed<Alert> read(JsonNode node) {
        List<String> reasons = new ArrayList<>();
        Map<String, String> labels = texts(node.path("labels"));
        String name = labels.getOrDefault("alertname", "");
        if (name.isBlank()) {
            reasons.add("The alert has no label 'alertname'. Send Alertmanager's own webhook.");
        }
        String fingerprint = node.path("fingerprint").asText("");
        if (fingerprint.isBlank()) {
            reasons.add("The alert has no 'fingerprint'. Send Alertmanager's own webhook.");
        }
        String status = node.path("status").asText("");
        if (!status.equals("firing") && !status.equals("resolved")) {
            reasons.add("The alert has 'status' = \"%s\". Give firing or resolved.".formatted(Shown.text(status)));
        }
        Optional<Instant> startsAt = time(node.path("startsAt").asText(""));
        if (startsAt.isEmpty()) {
            reasons.add("The alert has no time 'startsAt'. Give it in ISO 8601.");
        }
        if (!reasons.isEmpty()) {
            return new Parsed.Refused<>(reasons);
        }
        return Parsed.ok(
                new Alert(fingerprint, startsAt.orElseThrow(), status.equals("firing"), name, labels, summary(node)));
    }

    private static String summary(JsonNode node) {
        Map<String, String> annotations = texts(node.path("annotations"));
        return Shown.text(annotations.getOrDefault("summary", annotations.getOrDefault("description", "")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
