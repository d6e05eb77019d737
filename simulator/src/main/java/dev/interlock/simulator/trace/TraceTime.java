package dev.interlock.simulator.trace;

import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.WrittenTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of a trace, in seconds. Only their differences count, so that a time without a zone is as good as any. */
final class TraceTime {
    private static final double LATEST = 1e11;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,11}(\\.\\d+)?");
    private static final Pattern ELAPSED =
            Pattern.compile("(?:(\\d{1,5})-)?(?:(\\d{1,6}):)?(\\d{1,2}):(\\d{1,2})(?:\\.\\d+)?");

    private TraceTime() {}

    /** A number of seconds, or a written time. */
    static double of(CsvRow row, String column) {
        Optional<Double> seconds = seconds(row.cell(column));
        return seconds.isPresent()
                ? seconds.get()
                : row.refused(column, "Give seconds, or a time such as 2026-01-31T13:00:00.", 0.0);
    }

    static Optional<Double> seconds(String cell) {
        return NUMBER.matcher(cell).matches()
                ? Optional.of(Double.parseDouble(cell)).filter(number -> number <= LATEST)
                : WrittenTime.of(cell).map(time -> time.in(ZoneOffset.UTC).toEpochMilli() / 1_000.0);
    }

    /** {@code 1-02:03:04}, {@code 02:03:04}, {@code 03:04} or a number of seconds. */
    static OptionalDouble elapsed(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return OptionalDouble.of(Double.parseDouble(cell));
        }
        Matcher parts = ELAPSED.matcher(cell);
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        double hours = 24 * part(parts, 1) + part(parts, 2);
        return OptionalDouble.of(3_600 * hours + 60 * part(parts, 3) + part(parts, 4));
    }

    private static double part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
