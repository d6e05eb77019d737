package dev.interlock.cli.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was meant by one that was mistyped. */
public final class Nearest {
    /** So many letters amiss are a slip; more are another word. */
    private static final int SLIP = 2;

    private Nearest() {}

    /** The nearest of the names, if it is no further away than a slip. */
    public static Optional<String> of(String name, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(known -> Distance.between(known, name)))
                .filter(known -> Distance.between(known, name) <= SLIP);
    }
}
