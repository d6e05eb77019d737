package dev.interlock.routes.costs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.interlock.rules.cost.CostKey;
import dev.interlock.rules.cost.CostSum;
import dev.interlock.rules.cost.FocusColumn;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what was spent as FOCUS 1.2 has it, a day at a time, so that it may be any number of rows. */
public final class FocusExport {
    private static final Comparator<CostKey> ORDER =
            Comparator.comparing(CostKey::hour).thenComparing(CostKey::machine).thenComparing(CostKey::toString);

    private final FleetCosts costs;
    private final String account;

    /** @param account who pays, as the books call it */
    public FocusExport(FleetCosts costs, String account) {
        this.costs = costs;
        this.account = account;
    }

    /** Writes CSV with a line of titles. */
    public void write(Writer out, Instant from, Instant until) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        Stream.of(FocusColumn.values()).map(FocusColumn::title).forEach(schema::addColumn);
        CsvFactory csv = new CsvFactory();
        csv.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (CsvGenerator rows = csv.createGenerator(out)) {
            rows.setSchema(schema.build());
            for (Instant at = from; at.isBefore(until); at = next(at, until)) {
                Map<CostKey, CostSum> day = new TreeMap<>(ORDER);
                day.putAll(costs.costs(at, next(at, until)));
                for (Map.Entry<CostKey, CostSum> each : day.entrySet()) {
                    row(rows, each.getKey(), each.getValue());
                }
            }
        }
    }

    private static Instant next(Instant at, Instant until) {
        Instant midnight = at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        return midnight.isBefore(until) ? midnight : until;
    }

    private void row(CsvGenerator rows, CostKey key, CostSum sum) throws IOException {
        rows.writeStartObject();
        for (FocusColumn column : FocusColumn.values()) {
            rows.writeStringField(column.title(), column.cell(key, sum, account));
        }
        rows.writeEndObject();
    }
}
