package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.CsvText;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Table;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** How columns and rows are printed, as the options say. */
final class RowPrinter {
    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many rows at most (default: ${DEFAULT-VALUE}).")
    private int most;

    int most() {
        return most;
    }

    void print(JsonNode answer, PrintWriter out) {
        if (json) {
            out.println(JsonRows.pretty(answer));
        } else if (csv) {
            out.println(CsvText.line(cells(answer.path("columns"))));
            JsonRows.stream(answer.path("rows"))
                    .map(row -> CsvText.line(cells(row)))
                    .forEach(out::println);
        } else {
            table(answer).lines().forEach(out::println);
            if (answer.path("truncated").asBoolean()) {
                out.println("... and more: raise --max-rows.");
            }
        }
        out.flush();
    }

    private static Table table(JsonNode answer) {
        Table table = Table.of(cells(answer.path("columns")).toArray(String[]::new));
        JsonRows.stream(answer.path("rows")).map(RowPrinter::cells).forEach(table::row);
        return table;
    }

    private static List<String> cells(JsonNode array) {
        return JsonRows.stream(array).map(JsonRows::cell).toList();
    }
}
