package dev.interlock.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows in aligned columns, the last one as long as it likes. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table with its headings, which are shown in capitals. */
    public static Table of(String... headings) {
        Table table = new Table();
        table.rows.add(List.of(headings).stream()
                .map(heading -> heading.toUpperCase(Locale.ROOT))
                .toList());
        return table;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    public Table row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("A row has %d cells under %d headings: %s. Give each heading one cell."
                    .formatted(cells.size(), rows.get(0).size(), cells));
        }
        rows.add(cells.stream().map(Table::oneLine).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The table as lines, without trailing blanks. */
    public List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - length(cell) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s*\\R\\s*", " ");
    }
}
