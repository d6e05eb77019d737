package dev.interlock.routes.ingest;

import java.time.Instant;

/**
 * Something that arrived and has no place in the mapping, so that nothing is decided by it.
 *
 * @param source the name of the source that sent it
 * @param name of the series, metric or alert
 * @param why in a sentence
 * @param times how often it came
 * @param example the last of them with its labels
 */
public record Unmapped(
        String source, String name, String why, long times, String example, Instant since, Instant last) {
    static Unmapped first(String source, String name, String why, long times, String example, Instant at) {
        return new Unmapped(source, name, why, times, example, at, at);
    }

    Unmapped again(long more, String newest, Instant at) {
        return new Unmapped(source, name, why, times + more, newest, since, at);
    }
}
