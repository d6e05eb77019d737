package dev.interlock.simulator.carbon.curve;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import java.util.Locale;

/** A format as one table has it: its columns as the header spells them. */
record CurveColumns(CurveFormat format, String time, String value) {
    private static final double MOST = 20_000;

    /** The header says that its times are UTC. */
    boolean inUtc() {
        return time.toLowerCase(Locale.ROOT).contains("utc");
    }

    Parsed<CurvePoint> point(CsvRow row, CurveZone zone) {
        double figure = row.number(value, 0, MOST);
        String written = row.cell(time);
        Parsed<CurvePoint> read =
                row.finish(() -> new CurvePoint(0, format.unit().toGrams(figure)));
        return read.then(point -> zone.moment(written).then(at -> Parsed.ok(new CurvePoint(at, point.grams()))));
    }
}
