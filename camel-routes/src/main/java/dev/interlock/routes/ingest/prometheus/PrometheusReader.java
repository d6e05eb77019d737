package dev.interlock.routes.ingest.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.routes.ingest.Unreadable;
import dev.interlock.routes.ingest.exposition.Figures;
import dev.interlock.routes.ingest.exposition.Series;
import dev.interlock.routes.ingest.exposition.SeriesPage;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import dev.interlock.routes.ingest.json.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Reads the answer of a Prometheus server's {@code /api/v1/query}: an instant vector or, with the time of each
 * measurement, a range. Values are text there, because JSON has no {@code NaN}. Thread-safe.
 */
public final class PrometheusReader {
    private static final int BAD_GATEWAY = 502;

    private final Limits limits;
    private final SeriesTable table;
    private final DeadLetterOffice office;

    public PrometheusReader(Limits limits, SeriesTable table, DeadLetterOffice office) {
        this.limits = limits;
        this.table = table;
        this.office = office;
    }

    public Batch read(Exchange exchange) {
        JsonNode answer = Document.read(Body.read(exchange, limits.bodyBytes()));
        if (!"success".equals(answer.path("status").asText())) {
            throw unreadable("Prometheus refused the query (%s: %s). Check the mapping's series."
                    .formatted(
                            Shown.text(answer.path("errorType").asText("no type")),
                            Shown.text(answer.path("error").asText("no reason"))));
        }
        answer.path("warnings")
                .forEach(warning -> office.send(
                        exchange.getFromRouteId(),
                        new Fault(
                                Reason.SOURCE_ERROR,
                                "Prometheus warns: %s. The answer may lack series."
                                        .formatted(Shown.text(warning.asText()))),
                        Arrival.of("")));
        String type = answer.path("data").path("resultType").asText("nothing");
        if (!type.equals("vector") && !type.equals("matrix")) {
            throw unreadable(
                    "Prometheus answered with %s, not a vector or matrix. Ask for series.".formatted(Shown.text(type)));
        }
        SeriesPage page = table.page(exchange.getFromRouteId());
        answer.path("data").path("result").forEach(each -> series(each)
                .ifPresentOrElse(
                        page::add,
                        () -> page.bad(
                                new Fault(Reason.MALFORMED, "A result has no time and value. Look at the server."),
                                Arrival.of(each.toString()))));
        return new Batch(exchange.getFromRouteId(), true, page.candidates(exchange.getFromRouteId()));
    }

    private static Optional<Series> series(JsonNode result) {
        JsonNode values = result.path("values");
        JsonNode point = values.isArray() ? values.path(values.size() - 1) : result.path("value");
        Optional<Instant> at =
                point.path(0).isNumber() ? Figures.time(point.path(0).asText()) : Optional.empty();
        Optional<Double> value =
                point.path(1).isTextual() ? Figures.value(point.path(1).textValue()) : Optional.empty();
        if (at.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        result.path("metric")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        String name = Optional.ofNullable(labels.remove("__name__")).orElse("");
        return Optional.of(new Series(name, labels, value.get(), at.get()));
    }

    private static Unreadable unreadable(String sentence) {
        return new Unreadable(BAD_GATEWAY, new Fault(Reason.SOURCE_ERROR, sentence));
    }
}
