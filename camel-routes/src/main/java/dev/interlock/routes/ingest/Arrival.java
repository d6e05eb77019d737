package dev.interlock.routes.ingest;

import java.util.function.Supplier;

/**
 * What arrived, as it is shown to a person.
 *
 * @param text asked for only when something is wrong with it
 * @param length characters or bytes
 * @param whole the text says all that arrived
 */
public record Arrival(Supplier<String> text, long length, boolean whole) {
    public Arrival(Supplier<String> text, long length) {
        this(text, length, true);
    }

    public static Arrival of(String text) {
        return new Arrival(() -> text, text.length());
    }

    static Arrival cut(String start, long length) {
        return new Arrival(() -> start, length, false);
    }
}
