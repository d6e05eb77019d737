package dev.interlock.routes.web.body;

import dev.interlock.routes.audit.entry.AlertEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One time a person was told. */
public record AlertBody(
        Instant at,
        String severity,
        String target,
        String message,
        String channel,
        @Nullable String incident,
        @Nullable String decisionId) {
    public static AlertBody of(AlertEntry entry) {
        return new AlertBody(
                entry.origin().at(),
                entry.severity(),
                entry.target(),
                entry.message(),
                entry.channel(),
                entry.origin().incident(),
                entry.origin().decisionId());
    }
}
