package dev.interlock.routes.web.api;

import dev.interlock.routes.audit.reading.IncidentSearch;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Incidents as the audit holds them, long after they are over. */
public final class IncidentStoryApi {
    private static final int ROWS = 50;
    private static final int MOST_ROWS = 500;
    private static final int MOST_SKIPPED = 1_000_000;

    private final AuditAnswers audit;

    public IncidentStoryApi(AuditAnswers audit) {
        this.audit = audit;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/incidents/past", this::search), Endpoint.get("/api/incidents/{id}", this::story));
    }

    private Reply search(Request request) {
        IncidentSearch wanted = new IncidentSearch(
                given(request, "state"),
                given(request, "device"),
                given(request, "rule"),
                given(request, "tag"),
                given(request, "text"),
                instant(request, "since"),
                instant(request, "until"));
        int rows = request.count("limit", ROWS, MOST_ROWS);
        int skipped = request.query("skip").isPresent() ? request.count("skip", 0, MOST_SKIPPED) : 0;
        return Reply.json(audit.incidents(wanted, new Page(rows, skipped)));
    }

    private Reply story(Request request) {
        return audit.story(request.path("id"))
                .map(Reply::json)
                .orElseThrow(() -> RefusedRequest.notFound(
                        "No incident has this id. Look at /api/incidents/past for those there are."));
    }

    private static Optional<String> given(Request request, String name) {
        return request.query(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> instant(Request request, String name) {
        try {
            return given(request, name).map(Instant::parse);
        } catch (DateTimeException noInstant) {
            throw RefusedRequest.badRequest(
                    "'%s' is no instant such as 2026-03-31T08:00:00Z. Correct it.".formatted(name));
        }
    }
}
