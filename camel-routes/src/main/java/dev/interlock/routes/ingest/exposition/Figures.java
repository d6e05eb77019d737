package dev.interlock.routes.ingest.exposition;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and times as Prometheus writes them. */
public final class Figures {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITE = Pattern.compile("[+-]?[Ii]nf(inity)?");
    private static final int LONGEST = 100;
    /** Seconds reach this in the year 5138; milliseconds left it in 1973. */
    private static final double FIRST_IN_MILLISECONDS = 1e11;

    private static final double LAST_IN_MILLISECONDS = 1e14;
    private static final int MILLIS = 1_000;

    private Figures() {}

    /** A number, {@code NaN}, {@code +Inf} or {@code -Inf}; none of the other things that Java would take. */
    public static Optional<Double> value(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(Double.parseDouble(text));
        }
        if (text.equalsIgnoreCase("nan")) {
            return Optional.of(Double.NaN);
        }
        if (INFINITE.matcher(text).matches()) {
            return Optional.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return Optional.empty();
    }

    /** Seconds as in OpenMetrics and the HTTP API, or milliseconds as in text format 0.0.4: their sizes tell which. */
    public static Optional<Instant> time(String text) {
        return value(text)
                .filter(time -> Math.abs(time) < LAST_IN_MILLISECONDS)
                .map(time -> Math.abs(time) < FIRST_IN_MILLISECONDS ? time * MILLIS : time)
                .map(millis -> Instant.ofEpochMilli(Math.round(millis)));
    }
}
