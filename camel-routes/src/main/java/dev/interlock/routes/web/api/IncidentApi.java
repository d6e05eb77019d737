package dev.interlock.routes.web.api;

import dev.interlock.routes.operator.OpenQuestion;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.ReportBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;
import java.util.Map;

/** What people report until they say that it is done, what the planner asks them, and what they answer. */
public final class IncidentApi {
    private final WebContext panel;

    public IncidentApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/incidents", this::report),
                Endpoint.get("/api/reports", this::reports),
                Endpoint.post("/api/reports/{id}/done", this::done),
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

    private Reply reports(Request request) {
        View view = panel.room().view();
        return Reply.json(view.reports().stream()
                .map(report -> ReportBody.of(report, view))
                .toList());
    }

    private Reply done(Request request) {
        Request.Body body = request.body();
        String by = body.line("by");
        String report = request.path("id");
        panel.room().done(report, body.line("reason"), by);
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
