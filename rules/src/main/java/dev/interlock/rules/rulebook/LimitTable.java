package dev.interlock.rules.rulebook;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.interlock.rules.fact.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a {@code limits.csv} and everything wrong with them. */
final class LimitTable {
    private static final List<String> HEADER = List.of("name", "value", "exit", "hold_seconds", "unit", "source");

    /** One row and where it stands. */
    record Row(String file, int line, Limit limit) {}

    private final RulebookFile file;
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Row> ordered = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private LimitTable(RulebookFile file) {
        this.file = file;
    }

    static LimitTable read(RulebookFile file) {
        LimitTable table = new LimitTable(file);
        try (MappingIterator<String[]> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerFor(String[].class)
                .readValues(file.text())) {
            int line = 1;
            while (rows.hasNextValue()) {
                table.row(line, Arrays.asList(rows.nextValue()));
                line = rows.getCurrentLocation().getLineNr();
            }
        } catch (IOException | RuntimeJsonMappingException broken) {
            table.fault(0, "The table is not CSV (%s). Check quotes and commas.".formatted(firstLine(broken)));
        }
        return table;
    }

    List<Row> rows() {
        return ordered;
    }

    List<Fault> faults() {
        return faults;
    }

    private void row(int line, List<String> cells) {
        if (line == 1) {
            if (!cells.equals(HEADER)) {
                fault(
                        line,
                        "The header is '%s'. Write '%s'.".formatted(String.join(",", cells), String.join(",", HEADER)));
            }
        } else if (cells.size() != HEADER.size()) {
            fault(
                    line,
                    "The row has %d cells instead of %d. Quote text that holds a comma, and leave empty cells empty."
                            .formatted(cells.size(), HEADER.size()));
        } else {
            limit(line, cells);
        }
    }

    private void limit(int line, List<String> cells) {
        String name = cells.get(0);
        int before = faults.size();
        double value = number(line, name, "value", cells.get(1));
        double exit = cells.get(2).isEmpty() ? value : number(line, name, "exit", cells.get(2));
        double hold = cells.get(3).isEmpty() ? 0 : number(line, name, "hold_seconds", cells.get(3));
        require(line, hold >= 0 || Double.isNaN(hold), name, "has a negative hold_seconds", "Give 0 or more seconds");
        require(line, !name.isEmpty(), "?", "has no name", "Name it, as the rules join it by name");
        require(line, !cells.get(4).isEmpty(), name, "has no unit", "Give one, such as °C, W, %, s or count");
        require(line, !cells.get(5).isEmpty(), name, "has no source", "Say where the figure comes from");
        require(
                line,
                !cells.get(4).equals("rest") || name.endsWith("-rest"),
                name,
                "has the unit 'rest'",
                "Name it after its remedy, such as restart-service-rest");
        if (rows.containsKey(name)) {
            fault(
                    line,
                    "Limit '%s' stands in line %d already. Keep one of the two rows."
                            .formatted(name, rows.get(name).line()));
        }
        if (faults.size() == before) {
            Row row = new Row(file.name(), line, new Limit(name, value, exit, hold, cells.get(4), cells.get(5)));
            rows.put(name, row);
            ordered.add(row);
        }
    }

    private double number(int line, String name, String column, String cell) {
        try {
            double number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers that are not finite
        }
        fault(line, "Limit '%s' has %s '%s'. Give a finite number with a decimal point.".formatted(name, column, cell));
        return Double.NaN;
    }

    private void require(int line, boolean met, String name, String what, String advice) {
        if (!met) {
            fault(line, "Limit '%s' %s. %s.".formatted(name, what, advice));
        }
    }

    private void fault(int line, String message) {
        faults.add(new Fault(file.name(), line, "", message));
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
