package dev.interlock.routes.alerts.notice;

import dev.interlock.rules.alert.AlertSeverity;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people are to know, from its first word until it is over.
 *
 * @param key names it: the incident, or what it is about where there is none
 * @param status what the message at hand says of it
 * @param incident the incident it belongs to, if any
 * @param decision the decision behind its newest word, if any
 * @param message one line a word, the newest first
 * @param times how often something was said about it
 * @param endsAt when it was over; absent while it lasts
 */
public record Notice(
        String key,
        NoticeStatus status,
        AlertSeverity severity,
        String target,
        String message,
        @Nullable String incident,
        @Nullable String decision,
        int times,
        Instant startsAt,
        @Nullable Instant endsAt) {
    /** It lasts, as far as the message at hand knows. */
    public boolean isFiring() {
        return status == NoticeStatus.FIRING;
    }

    /** In one line, with the newest word: {@code critical: zone-1: No remedy is left.} */
    public String line() {
        String about = newest().startsWith(target + ":") ? newest() : "%s: %s".formatted(target, newest());
        String line = "%s: %s".formatted(severity, about);
        if (endsAt == null) {
            return line;
        }
        return isFiring() ? "%s (It is over since %s.)".formatted(line, endsAt) : "over: " + line;
    }

    /** What it began with; the same in every message about it. */
    public String beginning() {
        String first = message.lines().reduce((earlier, later) -> later).orElse("");
        return first.startsWith(target + ":") ? first : "%s: %s".formatted(target, first);
    }

    private String newest() {
        return message.lines().findFirst().orElse("");
    }

    /** The line, and below it what was said before. */
    public String words() {
        return message.lines()
                .skip(1)
                .map(earlier -> "before: " + earlier)
                .collect(Collectors.joining("\n", line() + "\n", ""))
                .strip();
    }
}
