package dev.interlock.routes.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the web reads of the audit. Nothing here can change a row. */
public interface AuditReader {
    /**
     * The newest decisions, newest first.
     *
     * @param before only those older than this decision; null for the newest
     */
    List<DecisionBody> decisions(int limit, @Nullable String before);

    /** Everything recorded about one decision. */
    Optional<JsonNode> why(String decision);

    /** Alerts, newest first. */
    List<AlertBody> alerts(int limit);

    /**
     * Answers one question in SQL.
     *
     * @throws IllegalArgumentException if it is not a single question that only reads, with a sentence that says so
     */
    RowsBody query(String sql, int maxRows);

    /** The named questions that operators wrote, with what they answer and the parameters they take. */
    List<NamedQueryBody> queries();

    /**
     * Answers a named question.
     *
     * @throws IllegalArgumentException if a parameter is missing or unknown
     */
    Optional<RowsBody> named(String name, Map<String, String> parameters, int maxRows);

    /** Whether every row is as it was written. */
    VerifiedBody verify();

    /**
     * The whole audit as text.
     *
     * @param format {@code csv} or {@code json}
     */
    String export(String format);
}
