package dev.interlock.routes.audit.reading;

/** How an export is written. */
public enum Format {
    /** A line of column names, then a line a row; RFC 4180. */
    CSV,
    /** One array of objects. */
    JSON,
    /** One object a line. */
    NDJSON
}
