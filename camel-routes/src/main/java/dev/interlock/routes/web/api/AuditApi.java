package dev.interlock.routes.web.api;

import dev.interlock.routes.access.Role;
import dev.interlock.routes.audit.reading.DecisionSearch;
import dev.interlock.routes.audit.reading.Format;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Lane;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why the controller did what it did. */
public final class AuditApi {
    private static final int ROWS = 1_000;
    private static final int MOST_ROWS = 10_000;

    private final AuditAnswers audit;
    private final Lane questions = new Lane(2, "Two questions are being answered already. Ask again in a few seconds.");
    private final Lane verifying =
            new Lane(1, "The audit is being verified for somebody else. Ask again in a few seconds.");
    private final Lane exporting =
            new Lane(1, "The audit is being exported for somebody else. Ask again when that is through.");

    public AuditApi(AuditAnswers audit) {
        this.audit = audit;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/decisions", this::decisions),
                Endpoint.get("/api/decisions/{id}", this::why),
                Endpoint.post("/api/audit/query", this::query).in(questions).by(Role.SEE),
                Endpoint.get("/api/audit/queries", request -> Reply.json(audit.queries())),
                Endpoint.get("/api/audit/queries/{name}", this::named).in(questions),
                Endpoint.get("/api/audit/verify", request -> Reply.json(audit.verify()))
                        .in(verifying),
                Endpoint.get("/api/audit/export", this::export).in(exporting));
    }

    private Reply decisions(Request request) {
        return Reply.json(audit.decisions(
                WorldApi.limit(request),
                new DecisionSearch(
                        request.query("before"),
                        IncidentStoryApi.instant(request, "since"),
                        request.query("tag"),
                        request.query("device"))));
    }

    private Reply why(Request request) {
        return audit.why(request.path("id"))
                .map(Reply::json)
                .orElseThrow(() -> RefusedRequest.notFound(
                        "No decision has this id. Look at /api/decisions for those there are."));
    }

    private Reply query(Request request) {
        Request.Body body = request.body();
        String sql = body.text("sql");
        int rows = body.count("max_rows", ROWS, MOST_ROWS);
        return Reply.json(audit.query(sql, rows));
    }

    private Reply named(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>(request.queries());
        parameters.remove("max_rows");
        int rows = request.count("max_rows", ROWS, MOST_ROWS);
        return audit.named(request.path("name"), parameters, rows)
                .map(Reply::json)
                .orElseThrow(() -> RefusedRequest.notFound(
                        "No query has this name. Look at /api/audit/queries for those there are."));
    }

    private Reply export(Request request) {
        return switch (request.query("format").orElse("json")) {
            case "csv" -> Reply.streamed("text/csv; charset=utf-8", out -> audit.export(Format.CSV, out));
            case "json" -> Reply.streamed("application/json", out -> audit.export(Format.JSON, out));
            default -> throw RefusedRequest.badRequest("The audit is exported as csv or json only. Correct 'format'.");
        };
    }
}
