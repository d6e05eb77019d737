package dev.interlock.routes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Why the controller did what it did. */
final class AuditApi {
    private static final int ROWS = 1_000;
    private static final int MOST_ROWS = 10_000;
    private static final Map<String, String> FORMATS =
            Map.of("csv", "text/csv; charset=utf-8", "json", "application/json");

    private final AuditReader audit;

    AuditApi(AuditReader audit) {
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
        String before = request.query("before").orElse(null);
        return answered(() -> Reply.json(audit.decisions(WorldApi.limit(request), before)));
    }

    private Reply why(Request request) {
        return audit.why(request.path("id"))
                .map(Reply::json)
                .orElseThrow(
                        () -> Refusal.notFound("No decision has this id. Look at /api/decisions for those there are."));
    }

    private Reply query(Request request) {
        Request.Body body = request.body();
        String sql = body.text("sql");
        int rows = body.count("max_rows", ROWS, MOST_ROWS);
        return answered(() -> Reply.json(audit.query(sql, rows)));
    }

    private Reply named(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>(request.queries());
        parameters.remove("max_rows");
        int rows = request.count("max_rows", ROWS, MOST_ROWS);
        return answered(() -> audit.named(request.path("name"), parameters, rows)
                .map(Reply::json)
                .orElseThrow(() ->
                        Refusal.notFound("No query has this name. Look at /api/audit/queries for those there are.")));
    }

    private Reply export(Request request) {
        String format = request.query("format").orElse("json");
        String type = FORMATS.get(format);
        if (type == null) {
            throw Refusal.badRequest("The audit is exported as csv or json only. Correct 'format'.");
        }
        return Reply.text(type, audit.export(format));
    }

    private static Reply answered(Supplier<Reply> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
