package dev.interlock.routes.audit.reading;

import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.ChainRows;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.entry.Shape;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads the record and changes nothing. Safe for use by several threads. */
public final class AuditReader {
    private static final String PAGE = " OFFSET :skipped ROWS FETCH NEXT :rows ROWS ONLY";

    private final Jdbi jdbi;

    /**
     * Over connections of someone who may only select.
     */
    public AuditReader(ConnectionFactory readers) {
        this.jdbi = Jdbi.create(readers);
    }

    /** Decisions, the newest first. */
    public List<Decision> decisions(Page page) {
        return lines("SELECT * FROM v_decisions ORDER BY seq DESC", page, (row, context) -> ViewRecords.decision(row));
    }

    /** Decisions that are wanted, the newest first. */
    public List<Decision> decisions(DecisionSearch wanted, Page page) {
        String sql = "SELECT * FROM v_decisions d WHERE %s ORDER BY seq DESC".formatted(wanted.where());
        return rows(handle -> handle.createQuery(sql + PAGE)
                .bindMap(wanted.parameters())
                .bind("skipped", page.skipped())
                .bind("rows", page.rows())
                .map((row, context) -> ViewRecords.decision(row))
                .list());
    }

    /** Incidents, the newest first. */
    public List<IncidentLine> incidents(Page page) {
        return lines("SELECT * FROM v_incidents ORDER BY seq DESC", page, (row, context) -> ViewRecords.incident(row));
    }

    /** Incidents that are wanted, the newest first. */
    public List<IncidentLine> incidents(IncidentSearch wanted, Page page) {
        String sql = "SELECT * FROM v_incidents i WHERE %s ORDER BY seq DESC".formatted(wanted.where());
        return rows(handle -> handle.createQuery(sql + PAGE)
                .bindMap(wanted.parameters())
                .bind("skipped", page.skipped())
                .bind("rows", page.rows())
                .map((row, context) -> ViewRecords.incident(row))
                .list());
    }

    /** What happened after a place in the chain, in order; and nothing of samples, which happen all the time. */
    public List<Happening> after(long seq, int most) {
        String sql =
                "SELECT * FROM v_timeline WHERE seq > :seq AND kind <> 'samples' ORDER BY seq FETCH FIRST :most ROWS ONLY";
        return rows(handle -> handle.createQuery(sql)
                .bind("seq", seq)
                .bind("most", most)
                .map((row, context) -> ViewRecords.happening(row))
                .list());
    }

    /** The last place in the chain; 0 where nothing happened. */
    public long last() {
        return rows(handle -> handle.createQuery("SELECT seq FROM chain_head WHERE id = 1")
                .mapTo(Long.class)
                .one());
    }

    /** Plans in their newest state, those that changed last first. */
    public List<PlanLine> plans(Page page) {
        return lines("SELECT * FROM v_plans ORDER BY seq DESC", page, (row, context) -> ViewRecords.plan(row));
    }

    /** What came in and could not be used, the newest first. */
    public List<BuriedLetter> deadLetters(Page page) {
        return lines("SELECT * FROM dead_letters ORDER BY id DESC", page, (row, context) -> ViewRecords.letter(row));
    }

    /** One of those; empty where there is none. */
    public Optional<BuriedLetter> deadLetter(long id) {
        return rows(handle -> handle.createQuery("SELECT * FROM dead_letters WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> ViewRecords.letter(row))
                .findFirst());
    }

    /** Who took incidents since then, in that order; the last one of an incident has it. */
    public List<TakenIncident> taken(Instant since) {
        return rows(handle -> handle.createQuery(
                        "SELECT incident, operator, at FROM operator_acts WHERE act = 'TAKE' AND at >= :since ORDER BY seq")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> ViewRecords.taken(row))
                .list());
    }

    /** Everything recorded of a decision, in the order in which it happened; empty where nothing was. */
    public List<Recorded> why(String decisionId) {
        return rows(handle -> ofDecision(handle.getConnection(), decisionId));
    }

    /**
     * The id of the only decision whose id begins like this; where none does, of the newest of an incident, or about a device or a
     * job, of this name; empty where nothing was decided of it.
     *
     * @throws QueryRefused several do
     */
    public Optional<String> decisionNamed(String beginning) {
        String named = "SELECT decision_id FROM v_decisions WHERE LEFT(decision_id, CHAR_LENGTH(:named)) = :named "
                + "ORDER BY CHAR_LENGTH(decision_id), decision_id FETCH FIRST 3 ROWS ONLY";
        List<String> ids = rows(handle -> handle.createQuery(named)
                .bind("named", beginning)
                .mapTo(String.class)
                .list());
        if (ids.size() > 1 && !ids.get(0).equals(beginning)) {
            throw new QueryRefused("Several decisions begin with '%s', such as %s. Give more of the id."
                    .formatted(beginning, String.join(", ", ids)));
        }
        return ids.isEmpty() ? newestAbout(beginning) : ids.stream().findFirst();
    }

    private Optional<String> newestAbout(String name) {
        String about = "SELECT decision_id FROM v_decisions d WHERE incident = :name OR EXISTS"
                + " (SELECT 1 FROM tasks t WHERE t.decision_id = d.decision_id AND t.target = :name)"
                + " ORDER BY seq DESC FETCH FIRST 1 ROW ONLY";
        return rows(handle ->
                handle.createQuery(about).bind("name", name).mapTo(String.class).findFirst());
    }

    /**
     * Everything recorded of an incident, in the order in which it happened, with the conditions of its domain meanwhile and what rules saw when they were
     * raised; empty where nothing was.
     */
    public List<Recorded> story(String incident) {
        return rows(handle -> IncidentRows.of(handle.getConnection(), incident));
    }

    /** The newest entries of one kind, the newest first. */
    public <E extends Entry> List<E> newest(Class<E> kind, int rows) {
        return rows(handle -> ChainRows.newest(handle.getConnection(), Shape.of(kind), rows).stream()
                .map(link -> kind.cast(link.recorded().entry()))
                .toList());
    }

    /**
     * Answers one question in SQL.
     *
     * @throws QueryRefused it is no single question, or the database does not understand or allow it
     */
    public QueryAnswer query(String sql, Map<String, String> parameters, Bounds bounds) {
        return read(handle -> AuditQuery.of(sql, parameters).ask(handle, bounds));
    }

    /**
     * Writes the answer to one question, row by row as it is read.
     *
     * @return how many rows there were
     * @throws QueryRefused as {@link #query}
     */
    public long export(String sql, Map<String, String> parameters, Format format, Writer out) throws IOException {
        return read(handle -> AuditQuery.of(sql, parameters).write(handle, format, out));
    }

    private <T> List<T> lines(String sql, Page page, RowMapper<T> mapper) {
        return rows(handle -> handle.createQuery(sql + PAGE)
                .bind("skipped", page.skipped())
                .bind("rows", page.rows())
                .map(mapper)
                .list());
    }

    private static List<Recorded> ofDecision(Connection connection, String decision) throws SQLException {
        List<Recorded> all = new ArrayList<>();
        for (Shape shape : Shape.all()) {
            ChainRows.where(connection, shape, "decision_id = ?", decision).stream()
                    .map(ChainLink::recorded)
                    .forEach(all::add);
        }
        all.sort(Comparator.comparingLong(Recorded::seq));
        return all;
    }

    private <T> T rows(HandleCallback<T, SQLException> work) {
        try {
            return read(work);
        } catch (SQLException | JdbiException e) {
            throw new AuditUnavailable("The audit cannot be read now: %s".formatted(e.getMessage()), e);
        }
    }

    private <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        try {
            return jdbi.withHandle(work);
        } catch (ConnectionException e) {
            throw new AuditUnavailable("The audit cannot be read now. Ask again in a moment.", e);
        }
    }
}
