package dev.interlock.routes.web.body;

import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An incident. */
public record IncidentBody(
        String id,
        String domain,
        String state,
        Instant openedAt,
        @Nullable Instant quietSince,
        int recurrences) {
    public static IncidentBody of(Incident incident) {
        return new IncidentBody(
                incident.id(),
                incident.domain(),
                incident.state().name().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(incident.openedAt()),
                incident.quietSince() == 0 ? null : Instant.ofEpochMilli(incident.quietSince()),
                incident.recurrences());
    }
}
