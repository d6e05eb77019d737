package dev.interlock.routes.ingest.exposition;

import dev.interlock.routes.ingest.Batch;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.Lines;
import dev.interlock.routes.ingest.Lines.Line;
import dev.interlock.routes.ingest.Reason;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Reads a page of metrics as Prometheus scrapes it. A broken line spoils no other. Thread-safe. */
public final class ExpositionReader {
    private final Limits limits;
    private final SeriesTable table;

    public ExpositionReader(Limits limits, SeriesTable table) {
        this.limits = limits;
        this.table = table;
    }

    public Batch read(Exchange exchange) {
        SeriesPage page = table.page(exchange.getFromRouteId());
        Lines.each(Body.read(exchange, limits.bodyBytes()), limits.lineBytes(), line -> read(line, page));
        return new Batch(exchange.getFromRouteId(), true, page.candidates(exchange.getFromRouteId()));
    }

    private static void read(Line line, SeriesPage page) {
        line.fault().ifPresentOrElse(fault -> page.bad(fault, line.arrival()), () -> ExpositionLine.read(line.text())
                .fold(series -> add(series, page), reasons -> {
                    String sentence = "Line %d: %s".formatted(line.number(), String.join(" ", reasons));
                    page.bad(new Fault(Reason.MALFORMED, sentence), line.arrival());
                    return false;
                }));
    }

    private static boolean add(Optional<Series> series, SeriesPage page) {
        series.ifPresent(page::add);
        return series.isPresent();
    }
}
