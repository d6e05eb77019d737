package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.logs.LogLine;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.LogAdmission;
import dev.interlock.routes.ingest.json.Element;
import dev.interlock.routes.ingest.json.Elements;
import java.time.InstantSource;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Reads log lines in whatever shape their sender writes them: the contract, {@code {"ts", "level", "service", "msg", "meta"}},
 * Loki's streams, OpenTelemetry's records, and objects with their time, service and message under a usual name; one, an array of
 * them, or one behind the other. A line that cannot be used spoils no other. Thread-safe.
 */
public final class LogsReader {
    private static final String SERVICE = "service";

    private final Limits limits;
    private final InstantSource clock;
    private final DeadLetterOffice office;
    private final SeenLines seen;

    public LogsReader(Limits limits, InstantSource clock, DeadLetterOffice office) {
        this.limits = limits;
        this.clock = clock;
        this.office = office;
        this.seen = new SeenLines(limits.logLines());
    }

    /** What a sender pushed; {@code ?service=NAME} says who wrote the entries that do not say it themselves. */
    public LogAdmission pushed(Exchange exchange) {
        LogEncoding.require(exchange);
        String service = exchange.getMessage().getHeader(SERVICE, "", String.class);
        return read(exchange, Body.read(exchange, limits.pushBytes()), service.strip());
    }

    /** What a source answered: nothing at all where it has no new line. */
    public LogAdmission pulled(Exchange exchange) {
        byte[] body = Body.read(exchange, limits.bodyBytes());
        return body.length == 0 ? LogAdmission.NOTHING : read(exchange, body, "");
    }

    private LogAdmission read(Exchange exchange, byte[] body, String service) {
        Sorting sorting = new Sorting(limits, clock.instant(), seen, service);
        for (Element element : Elements.ofShippers(limits.lineBytes()).of(body)) {
            sort(element, sorting);
        }
        sorting.letters().forEach(letter -> office.send(exchange.getFromRouteId(), letter.fault(), letter.arrival()));
        LogAdmission admission = sorting.admission();
        rememberOnceHandedOn(exchange, admission.lines());
        return admission;
    }

    private static void sort(Element element, Sorting sorting) {
        JsonNode node = element.node();
        if (node == null) {
            sorting.unreadable(element);
        } else if (LokiStreams.isPush(node) || LokiStreams.isAnswer(node)) {
            LokiStreams.entries(LokiStreams.of(node)).forEach(sorting::entry);
        } else if (OtlpRecords.is(node)) {
            OtlpRecords.entries(node).forEach(sorting::entry);
        } else if (LogShape.of(node) == LogShape.CONTRACT || !node.isObject()) {
            sorting.byContract(element, node);
        } else {
            sorting.entry(SingleEntry.byUsualNames(LogShape.of(node), node));
        }
    }

    /** A message that nobody took comes again, and must count then. */
    private void rememberOnceHandedOn(Exchange exchange, List<LogLine> lines) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onComplete(Exchange done) {
                if (done.getProperty(Exchange.EXCEPTION_CAUGHT) == null) {
                    seen.add(lines);
                }
            }
        });
    }
}
