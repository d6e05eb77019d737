package dev.interlock.routes.web.api;

import dev.interlock.routes.operator.OpenQuestion;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.ReportBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;
import java.util.Map;

/** What people report until they say that it is done, and what the planner asks them. */
public final class IncidentApi {
    private final WebContext panel;

    public IncidentApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/incidents", this::report),
                Endpoint.get("/api/reports", this::reports),
                Endpoint.get("/api/questions", this::questions));
    }

    private Reply report(Request request) {
        Request.Body body = request.body();
        String by = body.by();
        String report = panel.room().report(body.words("words"), by);
        return Reply.json(Map.of("report_id", report, "by", by));
    }

    private Reply reports(Request request) {
        View view = panel.room().view();
        return Reply.json(view.reports().stream()
                .map(report -> ReportBody.of(report, view))
                .toList());
    }

    private Reply questions(Request request) {
        List<OpenQuestion> open = panel.room().view().questions();
        return Reply.json(open);
    }
}
