package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.logs.LogLine.Level;
import dev.interlock.rules.contract.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loki's streams, as they are pushed ({@code streams}) and as a query answers ({@code data.result}). A line that was written by
 * our contract counts as it stands; any other has the labels of its stream.
 */
final class LokiStreams {
    private LokiStreams() {}

    static boolean isPush(JsonNode message) {
        return message.path("streams").isArray();
    }

    static boolean isAnswer(JsonNode message) {
        return message.path("data").path("resultType").asText().equals("streams");
    }

    static JsonNode of(JsonNode message) {
        return isPush(message) ? message.path("streams") : message.path("data").path("result");
    }

    static List<LogEntry> entries(JsonNode streams) {
        List<LogEntry> entries = new ArrayList<>();
        streams.forEach(
                stream -> stream.path("values").forEach(value -> entries.add(entry(stream.path("stream"), value))));
        return entries;
    }

    private static LogEntry entry(JsonNode stream, JsonNode value) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        stream.properties().forEach(label -> labels.set(label.getKey(), label.getValue()));
        value.path(2).properties().forEach(label -> labels.set(label.getKey(), label.getValue()));
        String text = value.path(1).asText();
        Optional<JsonNode> ours = StrictJson.parse(text).toOptional().filter(LokiStreams::isContract);
        if (ours.isPresent()) {
            return byContract(ours.get());
        }
        Named named = new Named(labels);
        Level level = named.all(Named.LEVEL)
                .flatMap(label -> LevelOf.value(label).stream())
                .findFirst()
                .orElse(Level.INFO);
        ObjectNode original = JsonNodeFactory.instance.objectNode();
        original.set("stream", labels);
        original.putArray("values").add(value);
        return new LogEntry(LogShape.LOKI, value.path(0), level, named.service(), text, labels.toString(), original);
    }

    private static LogEntry byContract(JsonNode line) {
        return new LogEntry(
                LogShape.LOKI,
                line.path("ts"),
                LevelOf.value(line.path("level")).orElse(Level.INFO),
                line.path("service").asText(),
                line.path("msg").asText(),
                line.path("meta").isObject() ? line.path("meta").toString() : "",
                line);
    }

    private static boolean isContract(JsonNode line) {
        return LogShape.of(line) == LogShape.CONTRACT
                && List.of("ts", "service", "msg").stream()
                        .allMatch(field -> line.path(field).isTextual());
    }
}
