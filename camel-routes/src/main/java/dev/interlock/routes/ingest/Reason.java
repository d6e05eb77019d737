package dev.interlock.routes.ingest;

import java.util.Locale;

/** Why something was turned away at the door. Its code labels the counters and the dead letters. */
public enum Reason {
    /** Larger than the door allows: a body, a line, a list. */
    TOO_LARGE,
    /** A message or an answer that ended before it was whole. */
    CUT_OFF,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** Text that its format's grammar does not know. */
    MALFORMED,
    /** Nested deeper than any contract asks for. */
    TOO_DEEP,
    /** One JSON object gives the same key twice. */
    REPEATED_KEY,
    /** A field is missing, unknown or of the wrong type. */
    FIELD,
    /** The inventory does not list the device. */
    UNKNOWN_DEVICE,
    /** A value is no finite number. */
    NOT_FINITE,
    /** A value lies outside what its sensor can have measured. */
    IMPLAUSIBLE,
    /** This device already reported for this instant. */
    DUPLICATE,
    /** Older than what is known of the device. */
    LATE,
    /** From a time that has not come yet. */
    FUTURE,
    /** More series, jobs or alerts than the door keeps for one source. */
    OVERFLOW,
    /** A source did not answer. */
    UNREACHABLE,
    /** A source answered that it could not. */
    SOURCE_ERROR,
    /** Something that a source listed is not there any more. */
    GONE,
    /** Checked, but nobody took it. */
    UNDELIVERED;

    /** How it is written in counters, tables and answers: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
