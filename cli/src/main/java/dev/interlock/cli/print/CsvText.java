package dev.interlock.cli.print;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as RFC 4180 writes them. */
public final class CsvText {
    private CsvText() {}

    public static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }
}
