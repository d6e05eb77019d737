package dev.interlock.routes.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Every bound of the door that can be set. What checks, documents and applies them reads this list. */
public enum IngestLimit {
    BODY_BYTES(
            "body-bytes",
            Measure.BYTES,
            "67108864",
            "Most bytes of one answer that a source was asked for, such as a page of metrics, unpacked."),
    PUSH_BYTES("push-bytes", Measure.BYTES, "16777216", "Most bytes of one message that is pushed, unpacked."),
    PUSHED_AT_ONCE_BYTES(
            "pushed-at-once-bytes",
            Measure.BYTES,
            "67108864",
            "Most bytes of messages that are on their way to one path at the same time; who comes then is answered with 429"
                    + " and asked to come again."),
    LINE_BYTES("line-bytes", Measure.BYTES, "1048576", "Most bytes of one line, and of one sample that is sent alone."),
    AHEAD("ahead", Measure.TIME, "PT1M", "How far a sender's clock may run before ours."),
    BEHIND("behind", Measure.TIME, "PT1H", "How old a sample or a log line may be when it comes in."),
    ALERTS_KEPT(
            "alerts-kept",
            Measure.TIME,
            "PT24H",
            "After how long an alert that nobody repeats is shown as unconfirmed."),
    STRANGERS(
            "strangers",
            Measure.COUNT,
            "100",
            "Series of unknown devices that are told one by one for one page; the others are only counted."),
    LETTERS_PER_MINUTE(
            "letters-per-minute", Measure.COUNT, "600", "Dead letters kept for one route; all of them are counted."),
    LOG_LINES("log-lines", Measure.COUNT, "10000", "Newest log lines that are kept in memory for the LogAgent."),
    HISTORY_BYTES(
            "history-bytes",
            Measure.BYTES,
            "134217728",
            "Most bytes of memory that the newest values of all series take; what finds no room has no history, and"
                    + " the MetricAgent says so.");

    private static final String PREFIX = "interlock.ingest.";

    /** The largest array that every Java can make. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final String name;
    private final Measure measure;
    private final String otherwise;
    private final String description;

    IngestLimit(String name, Measure measure, String otherwise, String description) {
        this.name = name;
        this.measure = measure;
        this.otherwise = otherwise;
        this.description = description;
    }

    private enum Measure {
        BYTES("a whole number of bytes from 1 to " + MOST),
        COUNT("a whole number from 0 to " + MOST),
        TIME("a length of time such as PT1M for a minute or PT24H for a day");

        private final String expectation;

        Measure(String expectation) {
            this.expectation = expectation;
        }
    }

    /** The limit of this name, as a properties file writes it. */
    public static Optional<IngestLimit> named(String key) {
        return Stream.of(values()).filter(limit -> limit.key().equals(key)).findFirst();
    }

    /** Its name in a properties file. */
    public String key() {
        return PREFIX + name;
    }

    /** The value it has when nobody sets it. */
    public String otherwise() {
        return otherwise;
    }

    public String description() {
        return description;
    }

    /** What its value must be, as a sentence ends: {@code a whole number from 0 to …}. */
    public String expectation() {
        return measure.expectation;
    }

    public boolean accepts(String value) {
        return measure == Measure.TIME
                ? time(value).isPresent()
                : number(value)
                        .filter(n -> n >= (measure == Measure.BYTES ? 1 : 0))
                        .isPresent();
    }

    int whole(String value) {
        return number(required(value)).orElseThrow();
    }

    Duration duration(String value) {
        return time(required(value)).orElseThrow();
    }

    private String required(String value) {
        if (!accepts(value)) {
            throw new IllegalArgumentException(
                    "'%s' is '%s', which is not %s. Correct it.".formatted(key(), value, expectation()));
        }
        return value;
    }

    private static Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.parseInt(value)).filter(number -> number <= MOST);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> time(String value) {
        try {
            return Optional.of(Duration.parse(value)).filter(time -> !time.isNegative());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
