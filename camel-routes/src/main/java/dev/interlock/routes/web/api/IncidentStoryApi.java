package dev.interlock.routes.web.api;

import dev.interlock.routes.audit.reading.IncidentSearch;
import dev.interlock.routes.audit.reading.Page;
import dev.interlock.routes.audit.reading.TakenIncident;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.incident.Incident;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Incidents as the audit holds them, long after they are over. */
public final class IncidentStoryApi {
    private static final int ROWS = 50;
    private static final int MOST_ROWS = 500;
    private static final int MOST_SKIPPED = 1_000_000;

    private final WebContext panel;
    private final AuditAnswers audit;

    public IncidentStoryApi(WebContext panel) {
        this.panel = panel;
        this.audit = panel.audit();
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/incidents/past", this::search),
                Endpoint.get("/api/incidents/taken", request -> Reply.json(taken())),
                Endpoint.get("/api/incidents/{id}", this::story));
    }

    /** Who sees to what is open; nobody has to have taken it since the controller started. */
    private Collection<TakenIncident> taken() {
        Map<String, Incident> open = panel.room().view().incidents().stream()
                .filter(incident -> incident.state() != Incident.State.CLOSED)
                .collect(Collectors.toMap(Incident::id, incident -> incident, (one, same) -> one));
        Map<String, TakenIncident> latest = new LinkedHashMap<>();
        open.values().stream()
                .map(Incident::openedAt)
                .min(Comparator.naturalOrder())
                .map(Instant::ofEpochMilli)
                .ifPresent(since -> audit.taken(since).stream()
                        .filter(each -> open.containsKey(each.incident()))
                        .forEach(each -> latest.put(each.incident(), each)));
        return latest.values();
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

    static Optional<Instant> instant(Request request, String name) {
        try {
            return given(request, name).map(Instant::parse);
        } catch (DateTimeException noInstant) {
            throw RefusedRequest.badRequest(
                    "'%s' is no instant such as 2026-03-31T08:00:00Z. Correct it.".formatted(name));
        }
    }
}
