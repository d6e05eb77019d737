package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.audit.Audit;
import dev.interlock.rules.alert.AlertSeverity;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes the messages that are due to one receiver. One thread a receiver. */
public final class DeliveryBook {
    private static final Duration RATED = Duration.ofMinutes(1);

    private static final String PENDING = """
            SELECT d.notice, n.about, n.incident, n.severity, n.said_at, n.ends_at, d.told, d.severity AS told_severity, d.group_key
            FROM deliveries d JOIN notices n ON n.id = d.notice
            WHERE d.receiver = :receiver AND d.message IS NULL AND d.told <> 'RESOLVED'
              AND (d.said < n.said OR (d.told = 'FIRING' AND n.ends_at IS NOT NULL))
              AND (n.quiet_until IS NULL OR n.quiet_until <= :now)
            ORDER BY n.severity DESC, n.id
            """;

    private static final String GROUPS = """
            SELECT g.group_key, g.firing, g.severity,
              (SELECT MAX(m.tried_at) FROM messages m
               WHERE m.receiver = :receiver AND m.group_key = g.group_key AND m.state = 'TAKEN') AS told_at,
              (SELECT COUNT(*) FROM messages m
               WHERE m.receiver = :receiver AND m.group_key = g.group_key AND m.state = 'WAITING') AS waiting
            FROM (SELECT d.group_key, SUM(CASE WHEN d.told = 'FIRING' AND (n.quiet_until IS NULL OR n.quiet_until <= :now) THEN 1 ELSE 0 END) AS firing,
                    MAX(CASE WHEN d.told = 'FIRING' THEN n.severity ELSE 0 END) AS severity
                  FROM deliveries d JOIN notices n ON n.id = d.notice
                  WHERE d.receiver = :receiver AND d.told IN ('FIRING', 'NOTHING') AND d.group_key IS NOT NULL
                  GROUP BY d.group_key) g
            """;

    private static final String WRITTEN = """
            SELECT critical, SUM(CASE WHEN written_at > :since AND written_at <= :now THEN 1 ELSE 0 END) AS recent,
              SUM(CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END) AS waiting
            FROM messages WHERE receiver = :receiver AND (written_at > :since OR state = 'WAITING') GROUP BY critical
            """;

    private static final String TAKE_ALONG = """
            UPDATE deliveries SET message = :message, group_key = :group,
              telling_said = (SELECT n.said FROM notices n WHERE n.id = deliveries.notice),
              telling = CASE WHEN told = 'FIRING' AND (SELECT n.ends_at FROM notices n WHERE n.id = deliveries.notice)
                IS NOT NULL THEN 'RESOLVED' ELSE 'FIRING' END
            WHERE receiver = :receiver AND message IS NULL AND
            """;

    private static final String STATUS = """
            SELECT COUNT(*) FROM deliveries WHERE receiver = :receiver AND group_key = :group
              AND (telling = 'FIRING' OR (telling IS NULL AND told = 'FIRING'))
            """;

    private final Audit audit;
    private final String receiver;
    private final Terms terms;

    public DeliveryBook(Audit audit, String receiver, Terms terms) {
        this.audit = audit;
        this.receiver = receiver;
        this.terms = terms;
    }

    /** Writes what is due, so that it is sent until the receiver takes it or refuses it for good. */
    public void write(Instant now) {
        if (!audit.look("read what '%s' does not know".formatted(receiver), handle -> due(handle, now))
                .isEmpty()) {
            audit.beside("write the messages to '%s'".formatted(receiver), handle -> {
                due(handle, now).forEach(draft -> write(handle, draft, now));
                return null;
            });
        }
    }

    private List<Draft> due(Handle handle, Instant now) {
        List<UntoldNotice> pending = handle.createQuery(PENDING)
                .bind("receiver", receiver)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> pending(row))
                .list();
        Map<Boolean, Integer> written = written(handle, now);
        return new Grouping(terms, pending, groups(handle, now), now)
                .drafts(left(written.get(true)), left(written.get(false)));
    }

    private int left(@Nullable Integer used) {
        return terms.rate() - (used == null ? 0 : used);
    }

    private Map<Boolean, Integer> written(Handle handle, Instant now) {
        Map<Boolean, Integer> written = new HashMap<>();
        handle.createQuery(WRITTEN)
                .bind("receiver", receiver)
                .bind("since", now.minus(RATED).atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) ->
                        Map.entry(row.getBoolean("critical"), Math.max(row.getInt("recent"), row.getInt("waiting"))))
                .forEach(each -> written.put(each.getKey(), each.getValue()));
        return written;
    }

    private Map<String, GroupStanding> groups(Handle handle, Instant now) {
        Map<String, GroupStanding> groups = new HashMap<>();
        handle.createQuery(GROUPS)
                .bind("receiver", receiver)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> group(row))
                .forEach(group -> groups.put(group.key(), group));
        return groups;
    }

    private void write(Handle handle, Draft draft, Instant now) {
        String id = id(handle, draft.group(), now);
        int taken = draft.notices().isEmpty() ? wholeGroup(handle, draft, id, now) : each(handle, draft, id);
        boolean fires = handle.createQuery(STATUS)
                        .bind("receiver", receiver)
                        .bind("group", draft.group())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        handle.createUpdate(
                        "INSERT INTO messages (id, receiver, group_key, critical, status, notices, state, written_at,"
                                + " attempts, next_try) VALUES (:id, :receiver, :group, :critical, :status, :notices, 'WAITING',"
                                + " :now, 0, :now)")
                .bind("id", id)
                .bind("receiver", receiver)
                .bind("group", draft.group())
                .bind("critical", draft.critical())
                .bind("status", (fires ? NoticeStatus.FIRING : NoticeStatus.RESOLVED).name())
                .bind("notices", taken)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Never given twice, for no two messages about a group are written at once. */
    private String id(Handle handle, String group, Instant now) {
        int before = handle.createQuery(
                        "SELECT COUNT(*) FROM messages WHERE receiver = :receiver AND group_key = :group")
                .bind("receiver", receiver)
                .bind("group", group)
                .mapTo(Integer.class)
                .one();
        String name = "%s/%s/%s/%d".formatted(receiver, group, now, before);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private int wholeGroup(Handle handle, Draft draft, String id, Instant now) {
        return handle.createUpdate(TAKE_ALONG + "group_key = :group AND told = 'FIRING' AND notice NOT IN"
                        + " (SELECT n.id FROM notices n WHERE n.quiet_until > :now)")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("message", id)
                .bind("receiver", receiver)
                .bind("group", draft.group())
                .execute();
    }

    private int each(Handle handle, Draft draft, String id) {
        var batch = handle.prepareBatch(TAKE_ALONG + "notice = :notice");
        draft.notices().forEach(notice -> batch.bind("message", id)
                .bind("receiver", receiver)
                .bind("group", draft.group())
                .bind("notice", notice)
                .add());
        batch.execute();
        return draft.notices().size();
    }

    private static UntoldNotice pending(ResultSet row) throws SQLException {
        String about = row.getString("about");
        return new UntoldNotice(
                row.getLong("notice"),
                row.getString("incident") == null ? "%s@%d".formatted(about, row.getLong("notice")) : about,
                SeverityRank.named(row.getInt("severity")),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at") != null,
                ToldState.valueOf(row.getString("told")),
                SeverityRank.named(row.getInt("told_severity")),
                row.getString("group_key"));
    }

    private static GroupStanding group(ResultSet row) throws SQLException {
        OffsetDateTime told = row.getObject("told_at", OffsetDateTime.class);
        return new GroupStanding(
                row.getString("group_key"),
                told == null ? Instant.EPOCH : told.toInstant(),
                row.getInt("waiting") > 0,
                row.getInt("firing"),
                SeverityRank.named(row.getInt("severity")) == AlertSeverity.CRITICAL);
    }
}
