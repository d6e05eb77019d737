package dev.interlock.cli.live.news;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One notable event, as one line.
 *
 * @param at by the controller's clock
 * @param subject what kind of event, one word
 */
public record Headline(Instant at, Tone tone, String subject, String text) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** How it should look. */
    public enum Tone {
        GOOD,
        BAD,
        QUIET,
        PLAIN
    }

    @Override
    public String toString() {
        return "%s  %-10s  %s".formatted(TIME.format(at), subject, text);
    }
}
