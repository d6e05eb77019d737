package dev.interlock.routes.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.ledger.Answer;
import dev.interlock.routes.audit.ledger.Bounds;
import dev.interlock.routes.audit.ledger.Decision;
import dev.interlock.routes.audit.ledger.Format;
import dev.interlock.routes.audit.ledger.Ledger;
import dev.interlock.routes.audit.ledger.NamedQueries;
import dev.interlock.routes.audit.ledger.NamedQuery;
import dev.interlock.routes.audit.ledger.Page;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the audit answers, as the contract writes it. Nothing here can change a row. Safe for use by several threads. */
public final class AuditDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EVERYTHING = "SELECT * FROM v_timeline ORDER BY seq";

    private final Audit audit;
    private final Ledger ledger;
    private final NamedQueries queries;

    public AuditDesk(Audit audit, NamedQueries queries) {
        this.audit = audit;
        this.ledger = audit.ledger();
        this.queries = queries;
    }

    /**
     * The newest decisions, newest first.
     *
     * @param before only those older than this decision
     */
    public JsonNode decisions(int limit, Optional<String> before) {
        List<Decision> found = before.map(id -> ledger.decisionsBefore(id, Page.newest(limit)))
                .orElseGet(() -> ledger.decisions(Page.newest(limit)));
        return Json.tree(found.stream().map(DecisionBody::of).toList());
    }

    /**
     * Everything recorded about one decision, in the order in which it happened; empty where nothing was.
     *
     * @param decision its id, or the beginning of it that no other has
     */
    public Optional<JsonNode> why(String decision) {
        return ledger.decisionNamed(decision).map(id -> Json.tree(WhyBody.of(id, ledger.why(id))));
    }

    /**
     * Answers one question in SQL.
     *
     * @throws dev.interlock.routes.audit.ledger.QueryRefused it is no single question that only reads
     */
    public JsonNode query(String sql, int maxRows) {
        return rows(ledger.query(sql, Map.of(), new Bounds(maxRows, PATIENCE)));
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
     * @throws dev.interlock.routes.audit.ledger.QueryRefused a parameter is missing
     */
    public Optional<JsonNode> named(String name, Map<String, String> parameters, int maxRows) {
        Optional<NamedQuery> named = queries.all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst();
        return named.map(query -> rows(ledger.query(query.sql(), parameters, new Bounds(maxRows, PATIENCE))));
    }

    /** Whether every row is as it was written. */
    public JsonNode verify() {
        ChainVerdict verdict = audit.verify();
        Long entries = verdict instanceof ChainVerdict.Intact intact ? intact.checked() : null;
        return Json.tree(new VerifiedBody(verdict.intact(), entries, verdict.sentence()));
    }

    /** Writes everything in the order in which it happened, row by row as it is read. */
    public void export(Format format, Writer out) throws IOException {
        ledger.export(EVERYTHING, Map.of(), format, out);
    }

    /** The newest alerts, newest first. */
    public JsonNode alerts(int limit) {
        return Json.tree(ledger.newest(AlertEntry.class, limit).stream()
                .map(AlertBody::of)
                .toList());
    }

    /** What came in and could not be used, newest first. */
    public JsonNode deadLetters(int limit) {
        return Json.tree(ledger.deadLetters(Page.newest(limit)));
    }

    private static JsonNode rows(Answer answer) {
        return Json.tree(new RowsBody(answer.columns(), answer.rows(), answer.more()));
    }

    private record RowsBody(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}

    private record QueryBody(String name, String description, Collection<String> parameters) {}

    private record VerifiedBody(boolean intact, @Nullable Long entries, String finding) {}
}
