package dev.interlock.routes.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the door lets through at most.
 *
 * @param bodyBytes of one message, unpacked
 * @param lineBytes of one line of a message
 * @param strangers series of unknown devices that are told one by one for one page; the others are only counted
 * @param ahead how far a device's clock may run before ours
 * @param behind how old a sample may be when it comes in
 * @param alertsKept how long an alert that nobody repeats still counts
 * @param lettersPerMinute dead letters kept for one route; all of them are counted
 */
public record Limits(
        int bodyBytes,
        int lineBytes,
        int strangers,
        Duration ahead,
        Duration behind,
        Duration alertsKept,
        int lettersPerMinute) {
    public static final Limits DEFAULT =
            new Limits(16 << 20, 1 << 20, 100, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24), 600);

    /** Reads {@code interlock.ingest.body-bytes} and so on; what is absent stays as in {@link #DEFAULT}. */
    public static Limits from(Function<String, Optional<String>> properties) {
        Function<String, Optional<String>> ours = name -> properties.apply("interlock.ingest." + name);
        return new Limits(
                ours.apply("body-bytes").map(Integer::valueOf).orElse(DEFAULT.bodyBytes),
                ours.apply("line-bytes").map(Integer::valueOf).orElse(DEFAULT.lineBytes),
                ours.apply("strangers").map(Integer::valueOf).orElse(DEFAULT.strangers),
                ours.apply("ahead").map(Duration::parse).orElse(DEFAULT.ahead),
                ours.apply("behind").map(Duration::parse).orElse(DEFAULT.behind),
                ours.apply("alerts-kept").map(Duration::parse).orElse(DEFAULT.alertsKept),
                ours.apply("letters-per-minute").map(Integer::valueOf).orElse(DEFAULT.lettersPerMinute));
    }
}
