package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The telemetry contract: one sample as {@code {"device_id", "timestamp", "status", "metrics", "error_code",
 * "log_sample", "note", "labels"}}, the last four optional.
 */
public final class TelemetryJson {
    private TelemetryJson() {}

    public static Parsed<Sample> read(JsonNode node) {
        Fields fields = Fields.of("The sample", node);
        String device = fields.text("device_id");
        Instant timestamp = fields.instant("timestamp");
        Sample.Status status = status(fields);
        Map<String, Double> metrics = fields.numbers("metrics");
        String errorCode = fields.optionalText("error_code");
        String logSample = fields.optionalText("log_sample");
        String note = fields.optionalText("note");
        Map<String, String> labels = fields.labels("labels");
        return fields.finish(() -> new Sample(device, timestamp, status, metrics, errorCode, logSample, note, labels));
    }

    /** Metrics by name in alphabetical order; a value that is not finite goes out as text, which no reader takes. */
    public static ObjectNode write(Sample sample) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("device_id", sample.deviceId());
        node.put("timestamp", sample.timestamp().toString());
        node.put("status", sample.status().name());
        ObjectNode metrics = node.putObject("metrics");
        new TreeMap<>(sample.metrics()).forEach((name, value) -> put(metrics, name, value));
        putIfPresent(node, "error_code", sample.errorCode());
        putIfPresent(node, "log_sample", sample.logSample());
        putIfPresent(node, "note", sample.note());
        if (!sample.labels().isEmpty()) {
            ObjectNode labels = node.putObject("labels");
            new TreeMap<>(sample.labels()).forEach(labels::put);
        }
        return node;
    }

    private static Sample.Status status(Fields fields) {
        String name = fields.text("status");
        Optional<Sample.Status> status = Arrays.stream(Sample.Status.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (status.isEmpty() && !name.isEmpty()) {
            fields.refuse("The sample has 'status' = \"%s\". Give OK, WARN or ERROR.".formatted(name));
        }
        return status.orElse(Sample.Status.ERROR);
    }

    private static void put(ObjectNode metrics, String name, double value) {
        if (Double.isFinite(value)) {
            metrics.put(name, value);
        } else {
            metrics.put(name, Double.toString(value));
        }
    }

    private static void putIfPresent(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
