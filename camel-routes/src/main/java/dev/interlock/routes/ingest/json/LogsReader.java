package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.logs.LogLine;
import dev.interlock.routes.ingest.Admission;
import dev.interlock.routes.ingest.Body;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.LogAdmission;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Reads the log contract, {@code {"ts", "level", "service", "msg", "meta"}}: one line, an array of lines, or one a line of
 * text. A line that cannot be used spoils no other. Thread-safe.
 */
public final class LogsReader {
    private final Limits limits;
    private final InstantSource clock;
    private final DeadLetterOffice office;

    public LogsReader(Limits limits, InstantSource clock, DeadLetterOffice office) {
        this.limits = limits;
        this.clock = clock;
        this.office = office;
    }

    /** What a sender pushed. */
    public LogAdmission pushed(Exchange exchange) {
        List<LogLine> lines = new ArrayList<>();
        List<Admission.Refusal> refused = new ArrayList<>();
        Instant now = clock.instant();
        for (Element element : new Elements(limits.lineBytes()).of(Body.read(exchange, limits.bodyBytes()))) {
            List<Fault> faults = read(element, lines, now);
            if (!faults.isEmpty()) {
                refused.add(new Admission.Refusal(element.index(), element.node() != null, faults));
                faults.forEach(fault -> office.send(exchange.getFromRouteId(), fault, element.arrival()));
            }
        }
        return new LogAdmission(lines, refused);
    }

    /** Adds the line, or says what is wrong with it. */
    private List<Fault> read(Element element, List<LogLine> lines, Instant now) {
        JsonNode node = element.node();
        if (node == null) {
            return Optional.ofNullable(element.fault()).stream().toList();
        }
        return line(node)
                .fold(
                        line -> {
                            List<Fault> faults = untimely(line, now).stream().toList();
                            lines.addAll(faults.isEmpty() ? List.of(line) : List.of());
                            return faults;
                        },
                        reasons -> reasons.stream()
                                .map(reason -> new Fault(Reason.FIELD, reason))
                                .toList());
    }

    private static Parsed<LogLine> line(JsonNode node) {
        Fields fields = Fields.of("The log line", node);
        Instant at = fields.instant("ts");
        String named = fields.text("level");
        String service = fields.text("service");
        String message = fields.text("msg");
        JsonNode meta = fields.node("meta");
        Optional<LogLine.Level> level = LogLine.Level.named(named);
        if (!named.isEmpty() && level.isEmpty()) {
            fields.refuse("The log line has 'level' = \"%s\". Give debug, info, warn or error.".formatted(named));
        }
        if (!meta.isMissingNode() && !meta.isObject()) {
            fields.refuse("The log line has 'meta' that is no object. Give a JSON object, or leave it out.");
        }
        return fields.finish(
                () -> new LogLine(at, level.orElseThrow(), service, message, meta.isObject() ? meta.toString() : ""));
    }

    private Optional<Fault> untimely(LogLine line, Instant now) {
        if (line.at().isAfter(now.plus(limits.ahead()))) {
            return Optional.of(new Fault(
                    Reason.FUTURE,
                    "The log line is from %s, but it is %s. Set its writer's clock.".formatted(line.at(), now)));
        }
        return line.at().isBefore(now.minus(limits.behind()))
                ? Optional.of(new Fault(
                        Reason.LATE,
                        "The log line is from %s, more than %s before %s. Send lines while they are news."
                                .formatted(line.at(), limits.behind(), now)))
                : Optional.empty();
    }
}
