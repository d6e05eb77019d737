package dev.interlock.routes.alerts.silence;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people are not told of.
 *
 * @param name the id of an incident, or a name with {@code *} for any letters and {@code ?} for any one
 */
public record Silenced(Kind kind, String name) {
    private static final int LONGEST = 200;

    /** How it is meant. */
    public enum Kind {
        /** One incident. */
        INCIDENT,
        /** Incidents of which everything that is wrong is on devices of such names, and what is said of these by name. */
        DEVICE,
        /** What was decided because such rules fired, and nothing else. */
        RULE;

        /** As people write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Silenced {
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "What is to be silent is not one line of at most %d characters. Name an incident, a device or a rule."
                            .formatted(LONGEST));
        }
    }

    /** As it stands in the audit: {@code device rack-*}. */
    public String subject() {
        return kind.word() + " " + name;
    }

    /** Reads what {@link #subject} wrote. */
    static Silenced of(String subject) {
        String[] parts = subject.split(" ", 2);
        return new Silenced(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    /** The name as LIKE takes it, with an exclamation mark before what stands for itself. */
    public String pattern() {
        if (kind == Kind.INCIDENT) {
            return name;
        }
        return name.replaceAll("([!%_])", "!$1").replace('*', '%').replace('?', '_');
    }

    /** The words of all kinds, for a sentence. */
    public static String kinds() {
        return Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }
}
