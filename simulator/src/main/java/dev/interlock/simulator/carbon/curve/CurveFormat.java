package dev.interlock.simulator.carbon.curve;

import dev.interlock.rules.file.CsvTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One way in which carbon intensities are written as tables.
 *
 * @param publisher whose it is
 * @param time the column with the time, as it is spelt there
 * @param value the column with the figure, as it is spelt there
 * @param isTime tells the column with the time, by its name in lower case
 * @param isValue tells the column with the figure, by its name in lower case
 */
record CurveFormat(
        String publisher,
        String time,
        String value,
        CurveUnit unit,
        Predicate<String> isTime,
        Predicate<String> isValue) {
    /** All of them; the first whose columns are there is taken. */
    static final List<CurveFormat> ALL = List.of(
            of("Interlock, as hourly tables of EIA figures are", "timestamp", "avg_CI", CurveUnit.GRAMS),
            new CurveFormat(
                    "Electricity Maps",
                    "Datetime (UTC)",
                    "Carbon intensity gCO₂eq/kWh (Life cycle)",
                    CurveUnit.GRAMS,
                    name -> name.startsWith("datetime"),
                    name -> name.startsWith("carbon intensity") && (name.contains("life") || name.contains("lca"))),
            new CurveFormat(
                    "Electricity Maps, without life cycle",
                    "Datetime (UTC)",
                    "Carbon intensity gCO₂eq/kWh (direct)",
                    CurveUnit.GRAMS,
                    name -> name.startsWith("datetime"),
                    name -> name.startsWith("carbon intensity") && name.contains("direct")),
            of("WattTime", "timestamp", "MOER", CurveUnit.POUNDS),
            of("WattTime, version 3", "point_time", "value", CurveUnit.POUNDS),
            new CurveFormat(
                    "Great Britain's Carbon Intensity API",
                    "Datetime (UTC)",
                    "Actual Carbon Intensity (gCO2/kWh)",
                    CurveUnit.GRAMS,
                    name -> name.startsWith("datetime"),
                    name -> name.startsWith("actual")));

    private static CurveFormat of(String publisher, String time, String value, CurveUnit unit) {
        return new CurveFormat(
                publisher,
                time,
                value,
                unit,
                name -> name.equals(time),
                name -> name.equals(value.toLowerCase(Locale.ROOT)));
    }

    Optional<CurveColumns> in(CsvTable table) {
        Optional<String> times = table.columnWhere(isTime);
        Optional<String> figures = table.columnWhere(isValue);
        return times.isPresent() && figures.isPresent()
                ? Optional.of(new CurveColumns(this, times.get(), figures.get()))
                : Optional.empty();
    }

    /** How many of its two columns are there. */
    int near(CsvTable table) {
        return (table.columnWhere(isTime).isPresent() ? 1 : 0)
                + (table.columnWhere(isValue).isPresent() ? 1 : 0);
    }
}
