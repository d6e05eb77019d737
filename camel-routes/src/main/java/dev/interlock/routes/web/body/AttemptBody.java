package dev.interlock.routes.web.body;

import dev.interlock.rules.incident.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** An attempt at a remedy. */
public record AttemptBody(
        String id,
        String incident,
        String domain,
        String condition,
        String remedy,
        boolean urgent,
        List<ActionBody> actions,
        Instant startedAt,
        String state,
        Instant changedAt) {
    public static AttemptBody of(Attempt attempt) {
        return new AttemptBody(
                attempt.id(),
                attempt.incident(),
                attempt.domain(),
                attempt.condition(),
                attempt.remedy(),
                attempt.urgent(),
                attempt.actions().stream().map(ActionBody::of).toList(),
                Instant.ofEpochMilli(attempt.startedAt()),
                attempt.state().name().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(attempt.changedAt()));
    }
}
