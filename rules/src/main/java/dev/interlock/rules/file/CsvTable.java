package dev.interlock.rules.file;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table as people and programs write it: a header, then a row a line, delimited by comma, semicolon, tab or bar. Empty lines
 * and lines that begin with {@code #} are passed over, and so are case, blanks and underscores in the names of columns.
 *
 * <p>A row never goes on over the end of its line, so that a quote that somebody forgot to close costs one row and not the rest.
 */
public final class CsvTable {
    private final List<String> lines;
    private final int headerLine;
    private final List<String> columns;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final CsvLine reader;

    /** Every row asks for the same columns. */
    private final Map<String, Integer> asked = new HashMap<>();

    private CsvTable(List<String> lines, int headerLine, List<String> columns, CsvLine reader) {
        this.lines = lines;
        this.headerLine = headerLine;
        this.columns = List.copyOf(columns);
        this.reader = reader;
        for (int place = 0; place < columns.size(); place++) {
            places.putIfAbsent(plain(columns.get(place)), place);
        }
    }

    /** Begins to read the text of a table, which has no byte order mark any more. */
    public static Parsed<CsvTable> of(String text) {
        List<String> lines = text.lines().toList();
        char announced = 0;
        for (int line = 1; line <= lines.size(); line++) {
            String each = lines.get(line - 1);
            if (each.strip().matches("(?i)sep=.")) {
                announced = each.strip().charAt(4);
            } else if (!passedOver(each)) {
                int headerLine = line;
                CsvLine reader = new CsvLine(announced == 0 ? CsvLine.delimiterOf(each) : announced);
                return reader.cells(line, each)
                        .then(header -> Parsed.ok(new CsvTable(lines, headerLine, header, reader)));
            }
        }
        return Parsed.refused("The table has no header. Name its columns in the first line.");
    }

    /** Reads the rows of a table of ours, whose header is exactly this; what is wrong with single rows is in what was read. */
    public static Parsed<RowsRead<CsvRow>> rows(String text, List<String> header) {
        return of(text).then(table -> table.columns.equals(header)
                ? Parsed.ok(table.read(Parsed::ok))
                : Parsed.refused(
                        table.headerLine,
                        "The header is '%s'. Write '%s'."
                                .formatted(String.join(",", table.columns), String.join(",", header))));
    }

    /** The columns as the header writes them. */
    public List<String> columns() {
        return columns;
    }

    public int headerLine() {
        return headerLine;
    }

    public boolean has(String... names) {
        for (String name : names) {
            if (!places.containsKey(plain(name))) {
                return false;
            }
        }
        return true;
    }

    /** The first column whose name, in lower case, is such; as the header writes it. */
    public Optional<String> columnWhere(Predicate<String> such) {
        return columns.stream()
                .filter(name -> such.test(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Refused for what the header lacks of these columns, which a file of this format has. */
    public <T> Parsed<T> without(String format, List<String> wanted) {
        List<String> missing = wanted.stream().filter(name -> !has(name)).toList();
        List<String> others = columns.stream()
                .filter(name -> wanted.stream().noneMatch(want -> plain(want).equals(plain(name))))
                .toList();
        List<String> hints = missing.stream()
                .flatMap(name ->
                        Nearest.to(name, others).map(near -> "'%s' instead of '%s'".formatted(name, near)).stream())
                .toList();
        return Parsed.refused(
                headerLine,
                "The header lacks %s of a file as %s has it. It has %s.%s"
                        .formatted(
                                quoted(missing),
                                format,
                                quoted(columns),
                                hints.isEmpty()
                                        ? " docs/reference/input-files.md lists what is read."
                                        : " Write " + String.join(", ", hints) + "."));
    }

    /** Reads each row; what cannot be used is counted and left out. */
    public <T> RowsRead<T> read(Function<CsvRow, Parsed<T>> reader) {
        RowsRead<T> read = new RowsRead<>();
        for (int line = headerLine + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!passedOver(text)) {
                int at = line;
                read.add(
                        at,
                        this.reader
                                .cells(at, text)
                                .then(this::fitting)
                                .then(cells -> reader.apply(new CsvRow(this, at, cells))));
            }
        }
        return read;
    }

    private Parsed<List<String>> fitting(List<String> cells) {
        boolean fits = cells.stream().skip(columns.size()).allMatch(String::isEmpty);
        return fits
                ? Parsed.ok(cells)
                : Parsed.refused("The row has %d cells, and the header %d. Put text that holds a '%s' in quotes."
                        .formatted(cells.size(), columns.size(), reader.delimiter()));
    }

    /** The place of a column; -1 where there is none. */
    int placeOf(String column) {
        return asked.computeIfAbsent(column, name -> places.getOrDefault(plain(name), -1));
    }

    /** Where a semicolon or a tab delimits, a comma may stand before the decimals. */
    boolean hasDecimalCommas() {
        return reader.delimiter() == ';' || reader.delimiter() == '\t';
    }

    private static boolean passedOver(String line) {
        return line.isBlank()
                || line.startsWith("#")
                || line.chars().allMatch(c -> c == ',' || c == ';' || c == '\t' || c == ' ');
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static String quoted(List<String> names) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add("'" + name + "'"));
        return String.join(", ", quoted);
    }
}
