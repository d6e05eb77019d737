package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a {@code limits.csv} and everything wrong with them. */
public final class LimitTable {
    private static final List<String> HEADER = List.of("name", "value", "exit", "hold_seconds", "unit", "source");

    /** One row and where it stands. */
    public record Row(RulebookFile file, int line, Limit limit) {}

    private final RulebookFile file;
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Row> ordered = new ArrayList<>();
    private final List<RulebookFault> faults = new ArrayList<>();

    private LimitTable(RulebookFile file) {
        this.file = file;
    }

    public static LimitTable read(RulebookFile file) {
        LimitTable table = new LimitTable(file);
        Parsed<RowsRead<CsvRow>> read = CsvTable.rows(file.text(), HEADER);
        read.objections().forEach(table::refused);
        read.toOptional().ifPresent(table::rows);
        return table;
    }

    /** The rows of several files, in order. */
    public static Stream<Row> rows(Collection<RulebookFile> files) {
        return files.stream().flatMap(file -> read(file).rows().stream());
    }

    private void rows(RowsRead<CsvRow> read) {
        read.taken().forEach(this::row);
        read.first().forEach(this::refused);
    }

    private void refused(InputObjection broken) {
        fault(Math.max(1, broken.line()), broken.sentence());
    }

    public List<Row> rows() {
        return ordered;
    }

    public List<RulebookFault> faults() {
        return faults;
    }

    private void row(CsvRow row) {
        if (row.width() < HEADER.size()) {
            fault(
                    row.line(),
                    "The row has %d cells instead of %d. Leave empty cells empty."
                            .formatted(row.width(), HEADER.size()));
        } else {
            limit(row);
        }
    }

    private void limit(CsvRow cells) {
        int line = cells.line();
        String name = cells.cell("name");
        int before = faults.size();
        String unit = cells.cell("unit");
        String source = cells.cell("source");
        double value = number(cells, name, "value");
        double exit = cells.cell("exit").isEmpty() ? value : number(cells, name, "exit");
        double hold = cells.cell("hold_seconds").isEmpty() ? 0 : number(cells, name, "hold_seconds");
        require(line, hold >= 0 || Double.isNaN(hold), name, "has a negative hold_seconds", "Give 0 or more seconds");
        require(line, !name.isEmpty(), "?", "has no name", "Name it, as the rules join it by name");
        require(line, !unit.isEmpty(), name, "has no unit", "Give one, such as °C, W, %, s or count");
        require(line, !source.isEmpty(), name, "has no source", "Say where the figure comes from");
        require(
                line,
                !unit.equals("rest") || name.endsWith("-rest"),
                name,
                "has the unit 'rest'",
                "Name it after its remedy, such as restart-service-rest");
        require(
                line,
                !unit.equals("step") || name.endsWith("-step"),
                name,
                "has the unit 'step'",
                "Name it after its remedy, such as raise-caps-step");
        if (rows.containsKey(name)) {
            fault(
                    line,
                    "Limit '%s' stands in line %d already. Keep one of the two rows."
                            .formatted(name, rows.get(name).line()));
        }
        if (faults.size() == before) {
            Row row = new Row(file, line, new Limit(name, value, exit, hold, unit, source));
            rows.put(name, row);
            ordered.add(row);
        }
    }

    private double number(CsvRow cells, String name, String column) {
        double number = cells.figure(column);
        if (!Double.isFinite(number)) {
            fault(
                    cells.line(),
                    "Limit '%s' has %s '%s'. Give a finite number with a decimal point."
                            .formatted(name, column, cells.cell(column)));
            return Double.NaN;
        }
        return number;
    }

    private void require(int line, boolean met, String name, String what, String advice) {
        if (!met) {
            fault(line, "Limit '%s' %s. %s.".formatted(name, what, advice));
        }
    }

    private void fault(int line, String message) {
        faults.add(file.fault(line, message));
    }
}
