package dev.interlock.simulator.carbon.curve;

import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The points of a curve, read by the format that its columns are of.
 *
 * @param column the column that was taken, where its publisher has several
 */
record CurveFile(String publisher, CurveUnit unit, String column, RowsRead<CurvePoint> rows) {
    static Parsed<CurveFile> of(String text, CurveZone zone) {
        return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{")
                ? LinedTree.json(text).then(json -> CurveJson.read(json, zone))
                : CsvTable.of(text).then(table -> table(table, zone));
    }

    private static Parsed<CurveFile> table(CsvTable table, CurveZone zone) {
        Optional<CurveColumns> found = CurveFormats.ALL.stream()
                .flatMap(format -> format.in(table).stream())
                .findFirst();
        if (found.isEmpty()) {
            CurveFormat nearest = CurveFormats.ALL.stream()
                    .max(Comparator.comparingInt((CurveFormat format) -> format.near(table)))
                    .orElseThrow();
            return table.without(nearest.publisher(), List.of(nearest.time(), nearest.value()));
        }
        CurveColumns columns = found.get();
        CurveZone known = zone.orUtcIf(columns.inUtc());
        return table.read(row -> columns.point(row, known))
                .required("an hour")
                .then(rows -> Parsed.ok(new CurveFile(
                        columns.format().publisher(), columns.format().unit(), columns.value(), rows)));
    }
}
