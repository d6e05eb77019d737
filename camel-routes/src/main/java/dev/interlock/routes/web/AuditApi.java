package dev.interlock.routes.web;

import dev.interlock.routes.audit.ledger.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why the controller did what it did. */
final class AuditApi {
    private static final int ROWS = 1_000;
    private static final int MOST_ROWS = 10_000;

    private final AuditDesk audit;

    AuditApi(AuditDesk audit) {
        this.audit = audit;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/decisions", this::decisions),
                Endpoint.get("/api/decisions/{id}", this::why),
                Endpoint.post("/api/audit/query", this::query),
                Endpoint.get("/api/audit/queries", request -> Reply.json(audit.queries())),
                Endpoint.get("/api/audit/queries/{name}", this::named),
                Endpoint.get("/api/audit/verify", request -> Reply.json(audit.verify())),
                Endpoint.get("/api/audit/export", this::export));
    }

    private Reply decisions(Request request) {
        return Reply.json(audit.decisions(WorldApi.limit(request), request.query("before")));
    }

    private Reply why(Request request) {
        return audit.why(request.path("id"))
                .map(Reply::json)
                .orElseThrow(
                        () -> Refusal.notFound("No decision has this id. Look at /api/decisions for those there are."));
    }

    private Reply query(Request request) {
        Request.Body body = request.body();
        return Reply.json(audit.query(body.text("sql"), body.count("max_rows", ROWS, MOST_ROWS)));
    }

    private Reply named(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>(request.queries());
        parameters.remove("max_rows");
        int rows = request.count("max_rows", ROWS, MOST_ROWS);
        return audit.named(request.path("name"), parameters, rows)
                .map(Reply::json)
                .orElseThrow(() ->
                        Refusal.notFound("No query has this name. Look at /api/audit/queries for those there are."));
    }

    private Reply export(Request request) {
        return switch (request.query("format").orElse("json")) {
            case "csv" -> Reply.streamed("text/csv; charset=utf-8", out -> audit.export(Format.CSV, out));
            case "json" -> Reply.streamed("application/json", out -> audit.export(Format.JSON, out));
            default -> throw Refusal.badRequest("The audit is exported as csv or json only. Correct 'format'.");
        };
    }
}
