package dev.interlock.routes.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the door lets through at most.
 *
 * @param bodyBytes of one message, unpacked
 * @param lineBytes of one line of a message
 * @param series of one page
 * @param ahead how far a device's clock may run before ours
 * @param behind how old a sample may be when it comes in
 * @param lettersPerMinute dead letters kept for one route; all of them are counted
 */
public record Limits(int bodyBytes, int lineBytes, int series, Duration ahead, Duration behind, int lettersPerMinute) {
    public static final Limits DEFAULT =
            new Limits(16 << 20, 1 << 20, 200_000, Duration.ofMinutes(1), Duration.ofHours(1), 600);

    /** Reads {@code interlock.ingest.body-bytes} and so on; what is absent stays as in {@link #DEFAULT}. */
    public static Limits from(Function<String, Optional<String>> properties) {
        Function<String, Optional<String>> ours = name -> properties.apply("interlock.ingest." + name);
        return new Limits(
                ours.apply("body-bytes").map(Integer::valueOf).orElse(DEFAULT.bodyBytes),
                ours.apply("line-bytes").map(Integer::valueOf).orElse(DEFAULT.lineBytes),
                ours.apply("series").map(Integer::valueOf).orElse(DEFAULT.series),
                ours.apply("ahead").map(Duration::parse).orElse(DEFAULT.ahead),
                ours.apply("behind").map(Duration::parse).orElse(DEFAULT.behind),
                ours.apply("letters-per-minute").map(Integer::valueOf).orElse(DEFAULT.lettersPerMinute));
    }
}
