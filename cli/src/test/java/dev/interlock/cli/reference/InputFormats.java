package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import dev.interlock.simulator.carbon.curve.CurveFormats;
import dev.interlock.simulator.trace.TraceFormats;
import java.util.Map;

/** In which formats job traces and carbon curves are read. */
final class InputFormats {
    private InputFormats() {}

    static String traces() {
        MarkdownTable table = MarkdownTable.of("format", "column", "needed", "meaning");
        for (TraceFormats.Described format : TraceFormats.described()) {
            columns(table, format.name(), "yes", format.needs());
            columns(table, format.name(), "", format.uses());
        }
        return table.text();
    }

    private static void columns(MarkdownTable table, String format, String needed, Map<String, String> columns) {
        columns.forEach((column, meaning) -> table.row(format, code(column), needed, meaning));
    }

    static String curves() {
        MarkdownTable table = MarkdownTable.of("format", "time", "figure", "unit");
        CurveFormats.described()
                .forEach(format ->
                        table.row(format.publisher(), code(format.time()), code(format.value()), format.unit()));
        return table.text();
    }
}
