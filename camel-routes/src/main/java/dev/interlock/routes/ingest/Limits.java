package dev.interlock.routes.ingest;

import dev.interlock.rules.property.PropertyValues;
import java.time.Duration;
import java.util.Map;

/**
 * What the door lets through at most.
 *
 * @param bodyBytes of one answer of a source, unpacked
 * @param pushBytes of one pushed message, unpacked
 * @param pushedAtOnceBytes of messages that are on their way to one path at the same time
 * @param lineBytes of one line of a message
 * @param strangers series of unknown devices that are told one by one for one page; the others are only counted
 * @param ahead how far a device's clock may run before ours
 * @param behind how old a sample may be when it comes in
 * @param alertsKept after how long an alert that nobody repeats is shown as unconfirmed
 * @param lettersPerMinute dead letters kept for one route; all of them are counted
 * @param logLines newest log lines that are kept
 * @param historyBytes what the newest values of all series take
 */
public record Limits(
        int bodyBytes,
        int pushBytes,
        int pushedAtOnceBytes,
        int lineBytes,
        int strangers,
        Duration ahead,
        Duration behind,
        Duration alertsKept,
        int lettersPerMinute,
        int logLines,
        int historyBytes) {
    public static final Limits DEFAULT = from(PropertyValues.of(Map.of()));

    /**
     * Reads every {@link IngestLimit}; what is absent has its default.
     *
     * @throws IllegalArgumentException a value cannot be used; the message says which, and what is wanted
     */
    public static Limits from(PropertyValues set) {
        return new Limits(
                set.whole(IngestLimit.BODY_BYTES),
                set.whole(IngestLimit.PUSH_BYTES),
                set.whole(IngestLimit.PUSHED_AT_ONCE_BYTES),
                set.whole(IngestLimit.LINE_BYTES),
                set.whole(IngestLimit.STRANGERS),
                set.time(IngestLimit.AHEAD),
                set.time(IngestLimit.BEHIND),
                set.time(IngestLimit.ALERTS_KEPT),
                set.whole(IngestLimit.LETTERS_PER_MINUTE),
                set.whole(IngestLimit.LOG_LINES),
                set.whole(IngestLimit.HISTORY_BYTES));
    }
}
