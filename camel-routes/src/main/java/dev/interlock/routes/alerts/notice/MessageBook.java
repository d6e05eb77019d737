package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The messages to one receiver that wait, and what became of those that were sent. One thread a receiver. */
public final class MessageBook {
    private static final int LAPSES = 3;

    private static final String NEXT = """
            SELECT id, group_key, status, notices, written_at, attempts FROM messages
            WHERE receiver = :receiver AND state = 'WAITING' AND next_try <= :now AND (NOT :paused OR (critical AND attempts = 0))
            ORDER BY attempts, critical DESC, written_at, id LIMIT 1
            """;

    private static final String LISTED = """
            SELECT n.id, n.about, n.incident, n.decision_id, n.severity, n.target, n.message, n.times, n.starts_at, n.ends_at, d.telling
            FROM deliveries d JOIN notices n ON n.id = d.notice WHERE d.message = :message
            ORDER BY n.severity DESC, n.id LIMIT :most
            """;

    private final Audit audit;
    private final String receiver;
    private final Terms terms;
    private final Links links;

    public MessageBook(Audit audit, String receiver, Terms terms, Links links) {
        this.audit = audit;
        this.receiver = receiver;
        this.terms = terms;
        this.links = links;
    }

    /**
     * A message that waits.
     *
     * @param attempts how often it was sent in vain
     */
    public record Waiting(NoticeMessage message, int attempts) {}

    /**
     * The next one that is due, those first that were tried least, of these the critical ones.
     *
     * @param paused the receiver rests: only what is critical and was never tried
     */
    public Optional<Waiting> next(Instant now, boolean paused) {
        return audit.look("read the messages to '%s'".formatted(receiver), handle -> handle.createQuery(NEXT)
                .bind("receiver", receiver)
                .bind("now", utc(now))
                .bind("paused", paused)
                .map((row, context) -> waiting(handle, row))
                .findFirst());
    }

    /** It has it. */
    public void taken(NoticeMessage message, String answer, Instant now) {
        audit.beside("note that '%s' was told".formatted(receiver), handle -> {
            settle(handle, message, "TAKEN", answer, now);
            handle.createUpdate(
                            "UPDATE deliveries SET told = telling, said = telling_said, message = NULL, telling = NULL,"
                                    + " severity = (SELECT n.severity FROM notices n WHERE n.id = deliveries.notice)"
                                    + " WHERE message = :id")
                    .bind("id", message.id())
                    .execute();
            return null;
        });
    }

    /** It will never take it: whoever was not told that it fires is not told that it is over. */
    public void refused(NoticeMessage message, String answer, Instant now) {
        audit.beside("note that '%s' was not told".formatted(receiver), handle -> {
            settle(handle, message, "REFUSED", answer, now);
            handle.createUpdate("UPDATE deliveries SET said = telling_said, message = NULL,"
                            + " told = CASE WHEN telling = 'RESOLVED' THEN 'RESOLVED' ELSE 'REFUSED' END, telling = NULL"
                            + " WHERE message = :id")
                    .bind("id", message.id())
                    .execute();
            return null;
        });
    }

    /** It is sent again later. */
    public void failed(NoticeMessage message, String answer, Instant now, Duration away) {
        audit.beside("note that '%s' was not reached".formatted(receiver), handle -> handle.createUpdate(
                        "UPDATE messages SET attempts = attempts + 1, next_try = :next, tried_at = :now, answer = :answer"
                                + " WHERE id = :id")
                .bind("next", utc(now.plus(away)))
                .bind("now", utc(now))
                .bind("answer", answer)
                .bind("id", message.id())
                .execute());
    }

    /** The receiver is back: nothing waits any longer for having failed before. */
    public void hurry(Instant now) {
        audit.beside("hurry the messages to '%s'".formatted(receiver), handle -> handle.createUpdate(
                        "UPDATE messages SET next_try = :now WHERE receiver = :receiver AND state = 'WAITING'")
                .bind("now", utc(now))
                .bind("receiver", receiver)
                .execute());
    }

    private static void settle(Handle handle, NoticeMessage message, String state, String answer, Instant now) {
        handle.createUpdate(
                        "UPDATE messages SET state = :state, attempts = attempts + 1, tried_at = :now, answer = :answer"
                                + " WHERE id = :id")
                .bind("state", state)
                .bind("now", utc(now))
                .bind("answer", answer)
                .bind("id", message.id())
                .execute();
    }

    private Waiting waiting(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        Instant at = row.getObject("written_at", OffsetDateTime.class).toInstant();
        List<Notice> notices = handle.createQuery(LISTED)
                .bind("message", id)
                .bind("most", terms.listed())
                .map((each, context) -> notice(each))
                .list();
        return new Waiting(
                new NoticeMessage(
                        id,
                        receiver,
                        row.getString("group_key"),
                        NoticeStatus.valueOf(row.getString("status")),
                        at,
                        at.plus(terms.repeatInterval().multipliedBy(LAPSES)),
                        row.getInt("notices"),
                        notices,
                        row.getInt("notices") == 1 ? links.to(notices.get(0)) : links.page()),
                row.getInt("attempts"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String incident = row.getString("incident");
        return new Notice(
                incident == null ? "%s@%d".formatted(row.getString("about"), row.getLong("id")) : incident,
                NoticeStatus.valueOf(row.getString("telling")),
                SeverityRank.named(row.getInt("severity")),
                row.getString("target"),
                row.getString("message"),
                incident,
                row.getString("decision_id"),
                row.getInt("times"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ends_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
