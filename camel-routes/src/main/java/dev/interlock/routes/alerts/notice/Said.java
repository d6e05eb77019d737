package dev.interlock.routes.alerts.notice;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.contract.VisibleText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the chain that people are to know of.
 *
 * @param over the incident is closed; else something was said
 * @param direct it was told directly, and is never silent
 */
record Said(
        long seq,
        OffsetDateTime at,
        boolean over,
        boolean direct,
        @Nullable String incident,
        @Nullable String decision,
        AlertSeverity severity,
        String target,
        String message) {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 2_000;

    /** An alert is carried out as a task, whose row names the decision; the decision's plan names the incident. */
    private static final String BETWEEN = """
            SELECT a.seq, a.at, 'SAID' AS kind, a.decision_id, a.severity, a.target, a.message, a.channel,
              COALESCE(a.incident, (SELECT MIN(p.incident) FROM plans p WHERE p.decision_id = a.decision_id)) AS incident
            FROM alerts a WHERE a.seq > :from AND a.seq <= :to
            UNION ALL
            SELECT i.seq, i.at, 'OVER', i.decision_id, 'info', i.domain, i.reason, '', i.incident
            FROM incidents i WHERE i.seq > :from AND i.seq <= :to AND i.change = 'CLOSED'
            UNION ALL
            SELECT p.seq, p.at, 'SAID', p.decision_id, 'warning', COALESCE(p.incident, 'controller'),
              'A plan waits for a person: ' || p.root_goal || '. Approve it with: interlock approve ' || p.plan_id, '', p.incident
            FROM plans p WHERE p.seq > :from AND p.seq <= :to AND p.state = 'WAITING'
            ORDER BY seq
            """;

    static List<Said> between(Handle handle, long from, long to) {
        return handle.createQuery(BETWEEN)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> of(row))
                .list();
    }

    private static Said of(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("kind").equals("OVER"),
                AlertEntry.DIRECT.equals(row.getString("channel")),
                row.getString("incident"),
                row.getString("decision_id"),
                AlertSeverity.named(row.getString("severity")),
                row.getString("target"),
                row.getString("message"));
    }

    void note(Handle handle) {
        if (over) {
            end(handle);
        } else {
            open(handle).ifPresentOrElse(notice -> addTo(notice, handle), () -> begin(handle));
        }
    }

    private void end(Handle handle) {
        handle.createUpdate("UPDATE notices SET ends_at = :at WHERE incident = :incident AND ends_at IS NULL")
                .bind("at", at)
                .bind("incident", incident)
                .execute();
    }

    private record Open(long id, String words) {}

    private Optional<Open> open(Handle handle) {
        return handle.createQuery("SELECT id, message FROM notices WHERE about = :about AND ends_at IS NULL")
                .bind("about", about())
                .map((row, context) -> new Open(row.getLong(1), row.getString(2)))
                .findFirst();
    }

    /** What it is about where it belongs to no incident. */
    private String about() {
        return incident == null ? "about " + target : incident;
    }

    private void addTo(Open notice, Handle handle) {
        List<String> all = Stream.concat(Stream.of(word()), notice.words().lines())
                .distinct()
                .toList();
        // the newest, and what it began with
        String words = Stream.concat(
                        all.stream().limit(MOST_WORDS - 1), all.stream().skip(Math.max(MOST_WORDS - 1, all.size() - 1)))
                .collect(Collectors.joining("\n"));
        handle.createUpdate("UPDATE notices SET severity = GREATEST(severity, :severity), target = :target,"
                        + " message = :message, decision_id = COALESCE(:decision, decision_id),"
                        + " times = times + 1, said = :seq, said_at = :at, direct = direct OR :direct WHERE id = :id")
                .bind("direct", direct)
                .bind("severity", SeverityRank.of(severity))
                .bind("target", target)
                .bind("message", words)
                .bind("decision", decision)
                .bind("seq", seq)
                .bind("at", at)
                .bind("id", notice.id())
                .execute();
    }

    /** What is said of an incident that is closed already begins and ends at once. */
    private void begin(Handle handle) {
        handle.createUpdate("INSERT INTO notices (id, about, incident, decision_id, severity, target, message, times,"
                        + " said, starts_at, said_at, direct, ends_at) VALUES (:seq, :about, :incident, :decision, :severity,"
                        + " :target, :message, 1, :seq, :at, :at, :direct, (SELECT MIN(i.at) FROM incidents i"
                        + " WHERE i.incident = :incident AND i.change = 'CLOSED' AND i.seq < :seq))")
                .bind("seq", seq)
                .bind("about", about())
                .bind("incident", incident)
                .bind("decision", decision)
                .bind("severity", SeverityRank.of(severity))
                .bind("target", target)
                .bind("message", word())
                .bind("at", at)
                .bind("direct", direct)
                .execute();
    }

    /** In one line. */
    private String word() {
        String line = VisibleText.line(message);
        return line.length() <= LONGEST_WORD ? line : line.substring(0, LONGEST_WORD - 1) + "…";
    }
}
