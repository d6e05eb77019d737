package dev.interlock.routes.web;

import dev.interlock.routes.decide.OpenQuestion;
import java.util.List;
import java.util.Map;

/** What people report, what the planner asks them, and what they answer. */
final class IncidentApi {
    private final Panel panel;

    IncidentApi(Panel panel) {
        this.panel = panel;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/incidents", this::report),
                Endpoint.get("/api/questions", this::questions),
                Endpoint.post("/api/incidents/{id}/answer", this::answer),
                Endpoint.post("/api/incidents/{id}/settle", this::settle));
    }

    private Reply report(Request request) {
        Request.Body body = request.body();
        String by = body.line("by");
        String report = panel.room().report(body.words("words"), by);
        return Reply.json(Map.of("report_id", report, "by", by));
    }

    private Reply questions(Request request) {
        List<OpenQuestion> open = panel.room().view().questions();
        return Reply.json(open);
    }

    private Reply answer(Request request) {
        Request.Body body = request.body();
        String by = body.line("by");
        String incident = request.path("id");
        panel.room().answer(incident, body.words("words"), by);
        return Reply.json(Map.of("incident", incident, "by", by));
    }

    private Reply settle(Request request) {
        String by = request.body().line("by");
        String incident = request.path("id");
        panel.room().settle(incident, by);
        return Reply.json(Map.of("incident", incident, "by", by));
    }
}
