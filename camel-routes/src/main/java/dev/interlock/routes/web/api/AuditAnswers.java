package dev.interlock.routes.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.routes.audit.reading.Bounds;
import dev.interlock.routes.audit.reading.BuriedLetter;
import dev.interlock.routes.audit.reading.DecisionSearch;
import dev.interlock.routes.audit.reading.Format;
import dev.interlock.routes.audit.reading.Happening;
import dev.interlock.routes.audit.reading.IncidentSearch;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.audit.reading.NamedQuery;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.audit.reading.QueryAnswer;
import dev.interlock.routes.audit.reading.TakenIncident;
import dev.interlock.routes.web.body.AlertBody;
import dev.interlock.routes.web.body.DecisionBody;
import dev.interlock.routes.web.body.IncidentStoryBody;
import dev.interlock.routes.web.body.Json;
import dev.interlock.routes.web.body.WhyBody;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the audit answers, as the contract writes it. Nothing here can change a row. Safe for use by several threads. */
public final class AuditAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EVERYTHING = "SELECT * FROM v_timeline ORDER BY seq";

    private final Supplier<Audit> audit;
    private final NamedQueries queries;

    public AuditAnswers(Audit audit, NamedQueries queries) {
        this(() -> audit, queries);
    }

    /** @param audit the one that is meant now: of a recording that is played, another one whenever somebody goes back in it */
    public AuditAnswers(Supplier<Audit> audit, NamedQueries queries) {
        this.audit = audit;
        this.queries = queries;
    }

    private AuditReader reader() {
        return audit.get().reader();
    }

    /** The newest of the decisions that are wanted, newest first. */
    public JsonNode decisions(int limit, DecisionSearch wanted) {
        return Json.tree(reader().decisions(wanted, Page.newest(limit)).stream()
                .map(DecisionBody::of)
                .toList());
    }

    /**
     * Everything recorded about one decision, in the order in which it happened; empty where nothing was.
     *
     * @param decision its id, or the beginning of it that no other has; or an incident, device or job, for the newest about it
     */
    public Optional<JsonNode> why(String decision) {
        return reader().decisionNamed(decision).map(id -> Json.tree(WhyBody.of(id, reader().why(id))));
    }

    /** Incidents that are wanted, the newest first. */
    public JsonNode incidents(IncidentSearch wanted, Page page) {
        return Json.tree(reader().incidents(wanted, page));
    }

    /** Everything recorded of an incident, in the order in which it happened; empty where nothing was. */
    public Optional<JsonNode> story(String incident) {
        List<Recorded> recorded = reader().story(incident);
        return recorded.isEmpty() ? Optional.empty() : Optional.of(Json.tree(IncidentStoryBody.of(incident, recorded)));
    }

    /** What happened after a place in the chain, in order, without samples. */
    List<Happening> after(long seq, int most) {
        return reader().after(seq, most);
    }

    /** The last place in the chain. */
    long last() {
        return reader().last();
    }

    /**
     * Answers one question in SQL.
     *
     * @throws dev.interlock.routes.audit.reading.QueryRefused it is no single question that only reads
     */
    public JsonNode query(String sql, int maxRows) {
        return rows(reader().query(sql, Map.of(), new Bounds(maxRows, PATIENCE)));
    }

    /** The named questions that operators keep. */
    public JsonNode queries() {
        return Json.tree(queries.all().stream()
                .map(query -> new QueryBody(query.name(), query.about(), query.parameters()))
                .toList());
    }

    /**
     * Answers a named question; empty where no query has the name.
     *
     * @throws dev.interlock.routes.audit.reading.QueryRefused a parameter is missing
     */
    public Optional<JsonNode> named(String name, Map<String, String> parameters, int maxRows) {
        Optional<NamedQuery> named = queries.all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst();
        return named.map(query -> rows(reader().query(query.sql(), parameters, new Bounds(maxRows, PATIENCE))));
    }

    /** Whether every row is as it was written. */
    public JsonNode verify() {
        return verify(List.of(), Optional.empty());
    }

    /**
     * The same, and against anchors that others have kept.
     *
     * @param kept files with anchors in their lines
     * @param archives the folder with every archive, where they are to be checked too
     */
    public JsonNode verify(List<Path> kept, Optional<Path> archives) {
        ChainVerdict verdict = audit.get().verify(kept, archives);
        return Json.tree(new VerifiedBody(verdict.intact(), verdict.held(), verdict.sentence()));
    }

    /** Writes everything in the order in which it happened, row by row as it is read. */
    public void export(Format format, Writer out) throws IOException {
        reader().export(EVERYTHING, Map.of(), format, out);
    }

    /** The newest alerts, newest first. */
    public JsonNode alerts(int limit) {
        return Json.tree(reader().newest(AlertEntry.class, limit).stream()
                .map(AlertBody::of)
                .toList());
    }

    /** What came in and could not be used, newest first. */
    List<BuriedLetter> deadLetters(int limit) {
        return reader().deadLetters(Page.newest(limit));
    }

    /** One of those. */
    Optional<BuriedLetter> deadLetter(long id) {
        return reader().deadLetter(id);
    }

    /** Who took incidents since then; the last one of an incident has it. */
    List<TakenIncident> taken(Instant since) {
        return reader().taken(since);
    }

    private static JsonNode rows(QueryAnswer answer) {
        return Json.tree(new RowsBody(answer.columns(), answer.rows(), answer.more()));
    }

    private record RowsBody(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}

    private record QueryBody(String name, String description, Collection<String> parameters) {}

    private record VerifiedBody(boolean intact, long entries, String finding) {}
}
