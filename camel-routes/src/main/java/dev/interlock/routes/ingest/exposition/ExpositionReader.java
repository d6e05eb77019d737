package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.Limits;
import org.apache.camel.Exchange;

/** Reads a page of metrics as Prometheus scrapes it. A broken line spoils no other. Thread-safe. */
public final class ExpositionReader {
    private static final String OPEN_METRICS = "application/openmetrics-text";

    private final Limits limits;
    private final SeriesTable table;

    public ExpositionReader(Limits limits, SeriesTable table) {
        this.limits = limits;
        this.table = table;
    }

    /** Reads the page of the source that {@link MetricsSources} put there, or of the route. */
    public Batch read(Exchange exchange) {
        String route = exchange.getFromRouteId();
        String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "", String.class);
        SeriesPage page = table.page(MetricsSources.chosen(exchange));
        byte[] body = Body.read(exchange, limits.bodyBytes());
        new PageReading(body, limits.lineBytes(), page).read(type.startsWith(OPEN_METRICS));
        return new Batch(route, true, page.candidates(route));
    }
}
