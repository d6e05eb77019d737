package dev.interlock.routes.ingest.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.exposition.Figures;
import dev.interlock.routes.ingest.exposition.Series;
import dev.interlock.routes.ingest.exposition.SeriesPage;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One answer, read piece by piece: an answer of many series never stands in memory as a whole tree. */
final class PrometheusAnswer {
    private static final int BAD_GATEWAY = 502;
    private static final Set<String> SERIES = Set.of("vector", "matrix");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SeriesPage page;
    private final Consumer<InputFault> warnings;
    private String status = "";
    private String type = "nothing";
    private String errorType = "no type";
    private String error = "no reason";

    /** @param warnings told what the server says besides */
    PrometheusAnswer(SeriesPage page, Consumer<InputFault> warnings) {
        this.page = page;
        this.warnings = warnings;
    }

    void read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable(Reason.MALFORMED, "The answer of Prometheus is no JSON object. Check the address.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                field(parser);
            }
        } catch (IOException broken) {
            throw unreadable(
                    Reason.MALFORMED,
                    "The answer of Prometheus is not JSON from line %d on. Check the address, and what lies between."
                            .formatted(lineOf(broken)));
        }
        if (!"success".equals(status)) {
            throw unreadable(
                    Reason.SOURCE_ERROR,
                    "Prometheus refused the query (%s: %s). Check the mapping's series."
                            .formatted(Shown.text(errorType), Shown.text(error)));
        }
        if (!SERIES.contains(type)) {
            throw unreadable(
                    Reason.SOURCE_ERROR,
                    "Prometheus answered with %s, not a vector or matrix. Ask for series.".formatted(Shown.text(type)));
        }
    }

    private void field(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        switch (name) {
            case "status" -> status = text(parser);
            case "errorType" -> errorType = text(parser);
            case "error" -> error = text(parser);
            case "warnings" -> value(parser).forEach(warning -> warn(warning.asText()));
            case "isPartial" -> {
                if (value(parser).asBoolean()) {
                    warn("the answer is partial");
                }
            }
            case "data" -> {
                if (token == JsonToken.START_OBJECT) {
                    data(parser);
                } else {
                    parser.skipChildren();
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void data(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("resultType")) {
                type = text(parser);
            } else if (name.equals("result") && token == JsonToken.START_ARRAY && SERIES.contains(type)) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    result(value(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void result(JsonNode result) {
        JsonNode values = result.path("values");
        JsonNode point = values.isArray() ? values.path(values.size() - 1) : result.path("value");
        Optional<Instant> at =
                point.path(0).isNumber() ? Figures.time(point.path(0).asText()) : Optional.empty();
        Optional<Double> value =
                point.path(1).isTextual() ? Figures.value(point.path(1).textValue()) : Optional.empty();
        if (at.isPresent() && value.isPresent()) {
            page.add(series(result, value.get(), at.get()));
        } else if (result.has("histogram") || result.has("histograms")) {
            page.unusable(
                    series(result, Double.NaN, Instant.EPOCH),
                    "It is a histogram, which the mapping has no place for.");
        } else {
            page.bad(
                    new InputFault(Reason.MALFORMED, "A result has no time and value. Look at the server."),
                    Arrival.of(result.toString()));
        }
    }

    private static Series series(JsonNode result, double value, Instant at) {
        Map<String, String> labels = new HashMap<>();
        result.path("metric")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        String name = Optional.ofNullable(labels.remove("__name__")).orElse("");
        return new Series(name, labels, value, at);
    }

    private void warn(String words) {
        warnings.accept(new InputFault(
                Reason.SOURCE_ERROR, "Prometheus warns: %s. The answer may lack series.".formatted(Shown.text(words))));
    }

    private static String text(JsonParser parser) throws IOException {
        return value(parser).asText();
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        JsonNode node = PlainJson.MAPPER.readTree(parser);
        return node == null ? MissingNode.getInstance() : node;
    }

    private static int lineOf(IOException broken) {
        return broken instanceof com.fasterxml.jackson.core.JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getLineNr()
                : 1;
    }

    private static UnreadableMessage unreadable(Reason reason, String sentence) {
        return new UnreadableMessage(BAD_GATEWAY, new InputFault(reason, sentence));
    }
}
