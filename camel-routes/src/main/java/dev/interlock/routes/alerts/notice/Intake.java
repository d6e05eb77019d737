package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.audit.Audit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes notices of what the chain says that people are to know, and notes down who has yet to be told. What happened is committed before,
 * so that nothing is lost where this process ends in between. Not thread-safe.
 */
public final class Intake {
    /** Entries looked at in one transaction. */
    private static final int STEP = 5_000;

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String TELL = """
            INSERT INTO deliveries (receiver, notice, told, said, severity)
            SELECT CAST(:receiver AS VARCHAR), n.id, 'NOTHING', 0, 0 FROM notices n
            WHERE n.severity >= :least AND (n.said > :from OR n.ends_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.receiver = :receiver AND d.notice = n.id)
            """;

    private final Audit audit;
    private final List<Interest> interests;
    private final Duration resolveTimeout;
    private boolean begun;

    /** @param resolveTimeout after how long what belongs to no incident is over, unless it is said again */
    public Intake(Audit audit, List<Interest> interests, Duration resolveTimeout) {
        this.audit = audit;
        this.interests = List.copyOf(interests);
        this.resolveTimeout = resolveTimeout;
    }

    /** Takes everything that was committed so far. */
    public void take(Instant now) {
        boolean more =
                audit.look("read what is to be told", handle -> !begun || lapses(handle, now) > 0 || isBehind(handle));
        if (more) {
            audit.beside("note who is to be told", handle -> {
                lapse(handle, now);
                tell(handle, noticed(handle));
                new Quiet(handle, now).drop();
                return null;
            });
            begun = true;
        }
        while (more) {
            more = audit.beside("note what is to be told", handle -> step(handle, now));
        }
    }

    private boolean step(Handle handle, Instant now) {
        long from = noticed(handle);
        long head = handle.createQuery("SELECT seq FROM chain_head WHERE id = 1")
                .mapTo(Long.class)
                .one();
        if (head <= from) {
            return false;
        }
        long to = Math.min(head, from + STEP);
        Said.between(handle, from, to).forEach(said -> said.note(handle));
        Quiet quiet = new Quiet(handle, now);
        quiet.mark(from);
        tell(handle, from);
        quiet.drop();
        handle.createUpdate("UPDATE noticed SET seq = :to WHERE id = 1")
                .bind("to", to)
                .execute();
        forget(handle, now.minus(KEPT));
        return to < head;
    }

    private static long noticed(Handle handle) {
        return handle.createQuery("SELECT seq FROM noticed WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** Also of what lasts already, to whoever is new. */
    private void tell(Handle handle, long from) {
        interests.forEach(interest -> handle.createUpdate(TELL)
                .bind("receiver", interest.receiver())
                .bind("least", SeverityRank.of(interest.least()))
                .bind("from", from)
                .execute());
    }

    private static boolean isBehind(Handle handle) {
        return handle.createQuery("SELECT h.seq > n.seq FROM chain_head h, noticed n WHERE h.id = 1 AND n.id = 1")
                .mapTo(Boolean.class)
                .one();
    }

    private int lapses(Handle handle, Instant now) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM notices WHERE incident IS NULL AND ends_at IS NULL AND said_at < :before")
                .bind("before", now.minus(resolveTimeout).atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }

    private void lapse(Handle handle, Instant now) {
        handle.createUpdate("UPDATE notices SET ends_at = :now"
                        + " WHERE incident IS NULL AND ends_at IS NULL AND said_at < :before")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("before", now.minus(resolveTimeout).atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static void forget(Handle handle, Instant before) {
        for (String sql : List.of(
                "DELETE FROM messages WHERE state <> 'WAITING' AND written_at < :before",
                "DELETE FROM deliveries WHERE told IN ('RESOLVED', 'REFUSED') AND message IS NULL"
                        + " AND notice IN (SELECT id FROM notices WHERE ends_at < :before)",
                "DELETE FROM notices WHERE ends_at < :before"
                        + " AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.notice = notices.id)")) {
            handle.createUpdate(sql)
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute();
        }
    }
}
