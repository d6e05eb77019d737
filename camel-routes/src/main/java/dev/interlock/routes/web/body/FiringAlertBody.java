package dev.interlock.routes.web.body;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.incident.Incident;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What another system says is wrong.
 *
 * @param state {@code firing}, {@code settled} by a person, or {@code lapsed}: one that should always fire and does not
 * @param incident the incident that it is part of; absent where it has none
 * @param unconfirmed nobody repeated it for long
 */
public record FiringAlertBody(
        String id,
        String name,
        String severity,
        String state,
        @Nullable String device,
        String subject,
        String domain,
        @Nullable String incident,
        String summary,
        Map<String, String> labels,
        String sender,
        Instant since,
        Instant toldAt,
        boolean unconfirmed,
        boolean watchdog) {
    public static FiringAlertBody of(HeldAlert held, View view, Map<String, Incident> byDomain) {
        FiringAlert alert = held.alert();
        return new FiringAlertBody(
                alert.id(),
                alert.name(),
                alert.severity().toString(),
                held.state().name().toLowerCase(Locale.ROOT),
                alert.device().isEmpty() ? null : alert.device(),
                alert.subject(),
                alert.domain(),
                Optional.ofNullable(byDomain.get(alert.domain()))
                        .map(Incident::id)
                        .orElse(null),
                alert.summary(),
                new TreeMap<>(alert.labels()),
                alert.sender(),
                Instant.ofEpochMilli(alert.since()),
                Instant.ofEpochMilli(held.toldAt()),
                held.isUnconfirmed(view.now().toEpochMilli(), view.alertsKept().toMillis()),
                held.watchdog());
    }
}
