package dev.interlock.routes.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * Reads samples out of a table: a row a sample, with the columns of the telemetry contract and a column for each metric. A cell that is
 * empty was not measured. Thread-safe.
 */
public final class CsvReader {
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> WORDS =
            Set.of("device_id", "timestamp", "status", "error_code", "log_sample", "note");

    private final Limits limits;

    public CsvReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The samples of the file; a row that cannot be used is a dead letter with its line, and the rest is taken.
     *
     * @throws Unreadable if not one row can be used
     */
    public Batch read(Exchange exchange) {
        String file = exchange.getMessage().getHeader(Exchange.FILE_NAME, "table", String.class);
        CsvTable table = table(file, Body.read(exchange, limits.bodyBytes()));
        List<SampleCandidate> candidates = new ArrayList<>();
        var rows = table.read(row -> {
            SampleCandidate candidate = candidate(file, candidates.size(), row, table.columns());
            candidates.add(candidate);
            return Parsed.ok(candidate);
        });
        rows.first()
                .forEach(why -> candidates.add(SampleCandidate.unreadable(
                        candidates.size(),
                        new InputFault(
                                Reason.MALFORMED, "%s:%d: %s".formatted(Shown.text(file), why.line(), why.sentence())),
                        Arrival.of(""))));
        if (candidates.stream().noneMatch(candidate -> candidate.sample() != null)) {
            throw unusable(candidates.stream()
                    .flatMap(candidate -> candidate.faults().stream())
                    .map(InputFault::sentence)
                    .findFirst()
                    .orElse("%s: The table has a header and no rows.".formatted(Shown.text(file))));
        }
        return new Batch(exchange.getFromRouteId(), false, candidates);
    }

    private static CsvTable table(String file, byte[] body) {
        try {
            String text = MessageLines.utf8(body, 0, body.length);
            CsvTable table = CsvTable.of(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .fold(read -> read, reasons -> {
                        throw unusable("%s: %s".formatted(Shown.text(file), reasons.get(0)));
                    });
            if (table.has("device_id", "timestamp")) {
                return table;
            }
            throw unusable("%s:%d: The header names %s, and not both device_id and timestamp. Name them so."
                    .formatted(Shown.text(file), table.headerLine(), String.join(", ", table.columns())));
        } catch (CharacterCodingException notUtf8) {
            throw unusable("%s: The text is not UTF-8. Save the file as UTF-8.".formatted(Shown.text(file)));
        }
    }

    private static SampleCandidate candidate(String file, int index, CsvRow row, List<String> columns) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        WORDS.stream().filter(word -> !row.cell(word).isEmpty()).forEach(word -> node.put(word, row.cell(word)));
        if (!node.has("status")) {
            node.put("status", Sample.Status.OK.name());
        }
        List<InputFault> faults = new ArrayList<>();
        ObjectNode metrics = node.putObject("metrics");
        columns.stream()
                .filter(column -> !WORDS.contains(column) && !row.cell(column).isEmpty())
                .forEach(column -> measured(row, column)
                        .ifPresentOrElse(
                                value -> metrics.put(column, value),
                                () -> faults.add(new InputFault(
                                        Reason.NOT_FINITE,
                                        "%s:%d: '%s' is '%s', no number. Leave the cell empty where nothing was measured."
                                                .formatted(
                                                        Shown.text(file),
                                                        row.line(),
                                                        Shown.text(column),
                                                        Shown.text(row.cell(column)))))));
        Arrival arrival = Arrival.of(node.toString());
        return TelemetryJson.read(node).fold(sample -> new SampleCandidate(index, sample, faults, arrival), reasons -> {
            reasons.forEach(reason -> faults.add(
                    new InputFault(Reason.FIELD, "%s:%d: %s".formatted(Shown.text(file), row.line(), reason))));
            return new SampleCandidate(index, null, faults, arrival);
        });
    }

    private static Optional<Double> measured(CsvRow row, String column) {
        return Optional.of(row.figure(column)).filter(Double::isFinite);
    }

    private static UnreadableMessage unusable(String sentence) {
        return new UnreadableMessage(UNPROCESSABLE, new InputFault(Reason.MALFORMED, sentence));
    }
}
