package dev.interlock.simulator.carbon.curve;

import dev.interlock.rules.file.CsvTable;
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
    /** One whose columns are spelt in one way only. */
    static CurveFormat of(String publisher, String time, String value, CurveUnit unit) {
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
