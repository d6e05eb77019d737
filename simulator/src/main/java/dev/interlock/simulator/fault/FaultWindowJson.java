package dev.interlock.simulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.Fields;
import java.time.Instant;

/** When a fault is there, as JSON: {@code at_seconds} from the start or the instant {@code at}, and {@code for_seconds}. */
public final class FaultWindowJson {
    /** Some hundreds of years: what is longer is a slip, or means for ever. */
    private static final double MOST_SECONDS = 1e10;

    private FaultWindowJson() {}

    /**
     * Reads the window; what is wrong with it is refused at the fields.
     *
     * @param start what {@code at_seconds} counts from
     * @param now when a fault begins that does not say
     */
    public static FaultWindow read(Fields fields, Instant start, Instant now) {
        double offset = fields.numberOr("at_seconds", 0);
        if (Math.abs(offset) > MOST_SECONDS) {
            fields.refuse(
                    "at_seconds", "The fault has 'at_seconds' = %s. Give %s at most.".formatted(offset, MOST_SECONDS));
        }
        long from = fields.instantOr("at", now).toEpochMilli();
        if (fields.has("at_seconds")) {
            from = start.toEpochMilli() + Math.round(offset * 1_000);
            if (fields.has("at")) {
                fields.refuse("at", "The fault has both 'at' and 'at_seconds'. Leave one out.");
            }
        }
        double seconds = fields.numberOr("for_seconds", Double.POSITIVE_INFINITY);
        if (seconds <= 0) {
            fields.refuse(
                    "for_seconds",
                    "The fault has 'for_seconds' = %s. Give more than 0, or leave it out.".formatted(seconds));
        }
        boolean endless = !(seconds > 0 && seconds <= MOST_SECONDS);
        return endless
                ? FaultWindow.openFrom(from)
                : new FaultWindow(from, from + Math.max(1, Math.round(seconds * 1_000)));
    }

    public static void write(FaultWindow window, ObjectNode node) {
        node.put("at", Instant.ofEpochMilli(window.from()).toString());
        if (window.until() != Long.MAX_VALUE) {
            node.put("for_seconds", (window.until() - window.from()) / 1_000.0);
        }
    }
}
