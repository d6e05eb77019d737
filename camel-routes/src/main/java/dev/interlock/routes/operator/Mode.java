package dev.interlock.routes.operator;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the controller may go on its own. */
public enum Mode {
    /** Say what it would do. */
    OBSERVE,
    /** A person confirms each plan. */
    APPROVE,
    /** Approved plans are carried out. */
    ACT;

    /** Reads a mode as operators write it: lower case. */
    public static Mode named(String text) {
        return Stream.of(values())
                .filter(mode -> mode.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mode '%s'. Choose one of %s."
                        .formatted(text, Stream.of(values()).map(Mode::toString).collect(Collectors.joining(", ")))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
