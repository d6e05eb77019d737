package dev.interlock.routes.alerts.silence;

import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A time in which people are not told of something: a maintenance window. It ends by itself.
 *
 * @param id its place in the audit's chain
 * @param endedAt when somebody ended it before its time; absent where nobody did
 */
public record Silence(
        long id,
        Silenced what,
        Instant since,
        Instant until,
        String by,
        String reason,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {
    /** None is longer. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final String READ = """
            SELECT s.seq, s.at, s.operator, s.subject, s.setting, s.reason, e.at AS ended_at, e.operator AS ended_by
            FROM operator_acts s LEFT JOIN operator_acts e ON e.act = '%s' AND e.subject = CAST(s.seq AS VARCHAR)
            WHERE s.act = '%s' AND s.at >= :from ORDER BY s.seq DESC
            """.formatted(Act.END_SILENCE, Act.SILENCE);

    /** Those that began within the longest time, the newest first. */
    public static List<Silence> all(Handle handle, Instant now) {
        return handle.createQuery(READ)
                .bind("from", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .map((row, context) -> of(row))
                .list();
    }

    /** It lasts. */
    public boolean isOn(Instant now) {
        return endedAt == null && now.isBefore(until);
    }

    private static Silence of(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Silence(
                row.getLong("seq"),
                Silenced.of(row.getString("subject")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Instant.parse(row.getString("setting")),
                row.getString("operator"),
                row.getString("reason"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"));
    }
}
