package dev.interlock.routes.ingest.prometheus;

import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.UnreadableMessage;
import dev.interlock.routes.ingest.exposition.MetricsSource;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.exposition.SeriesPage;
import java.util.Objects;
import org.apache.camel.Exchange;

/**
 * Reads the answers of a Prometheus server's {@code /api/v1/query}: an instant vector or, with the time of each
 * measurement, a range. Thread-safe.
 */
public final class PrometheusReader {
    private static final String TOO_MANY = "too many samples";

    private final Limits limits;
    private final PrometheusQuery query;
    private final DeadLetterOffice office;

    public PrometheusReader(Limits limits, PrometheusQuery query, DeadLetterOffice office) {
        this.limits = limits;
        this.query = query;
        this.office = office;
    }

    /** Adds one answer to the page; what is too large for one is asked for in smaller parts the next time. */
    public void read(Exchange exchange) {
        String route = exchange.getFromRouteId();
        try {
            byte[] body = Body.read(exchange, limits.bodyBytes());
            new PrometheusAnswer(page(exchange), fault -> office.send(route, fault, Arrival.of(""))).read(body);
        } catch (UnreadableMessage unreadable) {
            InputFault fault = unreadable.fault();
            boolean large =
                    fault.reason() == Reason.TOO_LARGE || fault.sentence().contains(TOO_MANY);
            throw large ? inParts(MetricsSources.chosen(exchange), unreadable) : unreadable;
        }
    }

    /** What all answers together say. */
    public Batch finish(Exchange exchange) {
        String route = exchange.getFromRouteId();
        return new Batch(route, true, page(exchange).candidates(route));
    }

    private UnreadableMessage inParts(MetricsSource source, UnreadableMessage large) {
        String sentence =
                "The answer of Prometheus '%s' is too large. It is asked in %d parts from now on; if that is never enough, raise interlock.ingest.body-bytes."
                        .formatted(source.name(), query.smaller(source));
        return new UnreadableMessage(
                large.httpStatus(), new InputFault(large.fault().reason(), sentence));
    }

    private static SeriesPage page(Exchange exchange) {
        return Objects.requireNonNull(exchange.getVariable(PrometheusQuery.PAGE, SeriesPage.class));
    }
}
