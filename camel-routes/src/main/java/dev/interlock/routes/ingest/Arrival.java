package dev.interlock.routes.ingest;

import java.util.function.Supplier;

/**
 * What arrived, as it is shown to a person.
 *
 * @param text asked for only when something is wrong with it
 * @param length characters or bytes
 */
public record Arrival(Supplier<String> text, long length) {
    public static Arrival of(String text) {
        return new Arrival(() -> text, text.length());
    }

    static Arrival cut(String start, long length) {
        return new Arrival(() -> start, length);
    }
}
