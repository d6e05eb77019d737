package dev.interlock.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.CsvText;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.remote.RemoteController;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a list about the fleet is printed: a table for people, JSON or CSV for programs. */
final class FleetPrinter {
    private static final String NO_FLEET =
            "There is no GPU and no instance here. Watch some: './interlock watch --page http://HOST:9400/metrics' or '--prometheus URL', or './interlock up --world fleet'.";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Prints what the API answered as it is, where that is wanted. */
    boolean printed(JsonNode answer) {
        if (json) {
            command.commandLine().getOut().println(JsonRows.pretty(answer));
        }
        return json;
    }

    /** Prints some fields of every row as CSV, where that is wanted. */
    boolean printed(JsonNode rows, String... fields) {
        if (csv) {
            PrintWriter out = command.commandLine().getOut();
            out.println(CsvText.line(List.of(fields)));
            JsonRows.stream(rows)
                    .map(row -> CsvText.line(Stream.of(fields)
                            .map(field -> JsonRows.cell(row.path(field)))
                            .toList()))
                    .forEach(out::println);
        }
        return csv;
    }

    /**
     * Prints some fields of every row.
     *
     * @param below what people read below the table of these rows
     * @param nothing what people are told where there is none, though there is a fleet
     */
    void print(
            RemoteController controller,
            String path,
            BiFunction<RemoteController, JsonNode, Stream<String>> below,
            String nothing,
            String... fields) {
        PrintWriter out = command.commandLine().getOut();
        JsonNode rows = controller.get(path);
        if (printed(rows) || printed(rows, fields)) {
            return;
        }
        if (rows.isEmpty()) {
            out.println(nothing(controller, nothing));
        } else {
            table(rows, fields).lines().forEach(out::println);
            below.apply(controller, rows).forEach(out::println);
        }
    }

    /** What people are told where there is nothing to list. */
    String nothing(RemoteController controller, String nothing) {
        return controller.get("/api/fleet").isEmpty() ? NO_FLEET : nothing;
    }

    private static Table table(JsonNode rows, String... fields) {
        Table table = Table.of(Stream.of(fields).map(FleetPrinter::heading).toArray(String[]::new));
        JsonRows.stream(rows)
                .forEach(row -> table.row(
                        Stream.of(fields).map(field -> cell(row.path(field))).toList()));
        return table;
    }

    /** People read units as signs. */
    private static String heading(String field) {
        return switch (field) {
            case "utilization_percent" -> "util %";
            case "memory_used_percent" -> "memory %";
            case "celsius" -> "°C";
            case "power_watts" -> "W";
            case "dollars_per_hour" -> "$/h";
            case "dollars" -> "$";
            case "coverage_percent" -> "coverage %";
            default -> field.replace('_', ' ');
        };
    }

    static String cell(JsonNode value) {
        if (!value.isNumber()) {
            return JsonRows.cell(value).isEmpty() ? "-" : JsonRows.cell(value);
        }
        return new BigDecimal(value.asText())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
