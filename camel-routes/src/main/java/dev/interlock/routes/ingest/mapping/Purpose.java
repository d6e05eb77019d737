package dev.interlock.routes.ingest.mapping;

import java.util.Locale;

/** What a line of the mapping takes a value for; the line's key for it is the name in lower case. */
public enum Purpose {
    /** Measured, and known to the type of the device. */
    METRIC,
    /** Measured, but known to no type: kept for a site's own rules. */
    READING,
    /** A fixed figure of the device. */
    RATING,
    /** A counter that begins again when the device was reset; the metric it names holds its last value until then. */
    RESETS;

    /** As a line of the mapping writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
