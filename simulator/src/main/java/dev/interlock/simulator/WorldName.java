package dev.interlock.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The worlds that can be run, as they are called on a command line and in settings. */
public enum WorldName {
    DATACENTRE,
    /** A small shop of real services. */
    MINICLOUD,
    /** Rented GPUs, which are only watched. */
    FLEET;

    public static Optional<WorldName> of(String text) {
        return Stream.of(values()).filter(each -> each.toString().equals(text)).findFirst();
    }

    /** All of them, as the end of a sentence. */
    public static String list() {
        return Stream.of(values()).map(WorldName::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
