package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.logs.LogLine.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** OpenTelemetry's log records as its protocol writes them in JSON. */
final class OtlpRecords {
    private static final String RESOURCES = "resourceLogs";

    private OtlpRecords() {}

    static boolean is(JsonNode message) {
        return message.path(RESOURCES).isArray();
    }

    static List<LogEntry> entries(JsonNode message) {
        List<LogEntry> entries = new ArrayList<>();
        message.path(RESOURCES).forEach(resource -> {
            ObjectNode labels = attributes(resource.path("resource"));
            resource.path("scopeLogs")
                    .forEach(scope -> scope.path("logRecords").forEach(log -> entries.add(entry(labels, log))));
        });
        return entries;
    }

    private static LogEntry entry(ObjectNode resource, JsonNode log) {
        ObjectNode labels = resource.deepCopy();
        labels.setAll(attributes(log));
        Stream.of("traceId", "spanId")
                .filter(id -> !log.path(id).asText().isEmpty())
                .forEach(id -> labels.set(id, log.path(id)));
        List<JsonNode> times = Stream.of("timeUnixNano", "observedTimeUnixNano")
                .map(log::path)
                .filter(time -> !time.isMissingNode() && !time.asText().equals("0"))
                .toList();
        Level level = LevelOf.severity(log.path("severityNumber").asInt())
                .or(() -> LevelOf.value(log.path("severityText")))
                .orElse(Level.INFO);
        return new LogEntry(
                LogShape.OTLP,
                LogEntry.readable(times),
                level,
                new Named(resource).service(),
                text(value(log.path("body"))),
                labels.toString(),
                log);
    }

    private static ObjectNode attributes(JsonNode of) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        of.path("attributes").forEach(pair -> attributes.set(pair.path("key").asText(), value(pair.path("value"))));
        return attributes;
    }

    /** The value inside the wrapper that names its type. */
    private static JsonNode value(JsonNode any) {
        if (any.has("kvlistValue")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            any.path("kvlistValue")
                    .path("values")
                    .forEach(pair -> object.set(pair.path("key").asText(), value(pair.path("value"))));
            return object;
        }
        if (any.has("arrayValue")) {
            var array = JsonNodeFactory.instance.arrayNode();
            any.path("arrayValue").path("values").forEach(each -> array.add(value(each)));
            return array;
        }
        return any.isObject() && any.size() == 1 ? any.elements().next() : JsonNodeFactory.instance.nullNode();
    }

    private static String text(JsonNode body) {
        if (body.isNull()) {
            return "";
        }
        return body.isValueNode() ? body.asText() : body.toString();
    }
}
