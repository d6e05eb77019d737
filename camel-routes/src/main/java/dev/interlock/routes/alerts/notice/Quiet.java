package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.alerts.silence.Silenced;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Marks notices with until when nobody is told of them. What is told directly, such as a person's words of danger, is never
 * silent; nor is an incident of which anything is wrong on a device, or decided by a rule, that nobody silenced.
 */
final class Quiet {
    private static final String ALIKE = " LIKE :pattern ESCAPE '!'";

    private static final Map<Silenced.Kind, String> MATCHES = Map.of(
            Silenced.Kind.INCIDENT,
            "incident = :pattern",
            Silenced.Kind.DEVICE,
            """
            (target %1$s OR EXISTS (SELECT 1 FROM incidents o WHERE o.incident = notices.incident AND o.change = 'OPENED'
              AND (o.domain %1$s OR (
                EXISTS (SELECT 1 FROM conditions c WHERE c.domain = o.domain AND c.at >= o.at AND c.change = 'RAISED')
                AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.domain = o.domain AND c.at >= o.at AND c.change = 'RAISED'
                  AND NOT c.device_id %1$s)))))
            """.formatted(ALIKE),
            Silenced.Kind.RULE,
            """
            EXISTS (SELECT 1 FROM rule_firings f WHERE f.decision_id = notices.decision_id AND f.rule_id %1$s)
              AND NOT EXISTS (SELECT 1 FROM alerts a LEFT JOIN plans p ON p.decision_id = a.decision_id
                WHERE a.seq BETWEEN notices.id AND notices.said AND COALESCE(a.incident, p.incident) = notices.incident
                AND NOT EXISTS (SELECT 1 FROM rule_firings f WHERE f.decision_id = a.decision_id AND f.rule_id %1$s))
            """.formatted(ALIKE));

    private static final String TOLD_LATER = "NOT direct AND (ends_at IS NULL OR quiet_until >= :now OR said > :from)";

    private final Handle handle;
    private final Instant now;

    Quiet(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** @param from notices with news after this place were not looked at yet */
    void mark(long from) {
        List<Silence> on = Silence.all(handle, now).stream()
                .filter(each -> each.isOn(now))
                .sorted(Comparator.comparing(Silence::until))
                .toList();
        handle.createUpdate(
                        "UPDATE notices SET quiet_until = CASE WHEN ends_at IS NOT NULL THEN CAST(:now AS TIMESTAMP WITH TIME ZONE) END"
                                + " WHERE quiet_until IS NOT NULL AND (ends_at IS NULL OR quiet_until > :now)")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        // the last one wins, which is the one that lasts longest
        on.forEach(silence -> handle.createUpdate("UPDATE notices SET quiet_until = :until WHERE %s AND %s"
                        .formatted(TOLD_LATER, MATCHES.get(silence.what().kind())))
                .bind("until", silence.until().atOffset(ZoneOffset.UTC))
                .bind("pattern", silence.what().pattern())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("from", from)
                .execute());
    }

    /** Whoever was not told that it fires, because it was silent, is not told that it was over before that ended. */
    void drop() {
        handle.createUpdate("UPDATE deliveries SET told = 'RESOLVED' WHERE told = 'NOTHING' AND message IS NULL"
                        + " AND notice IN (SELECT n.id FROM notices n WHERE n.ends_at < n.quiet_until)")
                .execute();
    }
}
