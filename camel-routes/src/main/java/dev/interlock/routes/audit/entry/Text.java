package dev.interlock.routes.audit.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Values as every database returns them, so that what is hashed is what is read back. */
final class Text {
    /** H2's longest VARCHAR is 1,048,576 characters. */
    private static final int LONGEST = 1_000_000;

    private Text() {}

    /** Without what a database refuses: the zero character, half a surrogate pair, more than a column holds. */
    static String storable(String text) {
        String valid =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return valid.length() <= LONGEST ? valid : shortened(valid);
    }

    private static String shortened(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "%s [cut from %d characters]".formatted(text.substring(0, end), text.length());
    }

    /** Both databases keep microseconds. */
    static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
