package dev.interlock.routes.web.api;

import dev.interlock.routes.web.body.PlanBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans that wait for a person, and the person's answer. */
public final class PlanApi {
    private final WebContext panel;

    public PlanApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/plans", this::waiting),
                Endpoint.post("/api/plans/{id}/approve", this::approve),
                Endpoint.post("/api/plans/{id}/reject", this::reject));
    }

    private Reply waiting(Request request) {
        String state = request.query("state").orElse("waiting");
        if (!state.equals("waiting")) {
            throw RefusedRequest.badRequest(
                    "Only plans in the state 'waiting' are listed here. Look at /api/attempts for the others.");
        }
        return Reply.json(
                panel.room().view().waiting().stream().map(PlanBody::waiting).toList());
    }

    private Reply approve(Request request) {
        UUID plan = plan(request);
        String by = request.body().line("by");
        panel.room().approve(plan, by);
        return Reply.json(Map.of("plan_id", plan, "answer", "approved", "by", by));
    }

    private Reply reject(Request request) {
        UUID plan = plan(request);
        Request.Body body = request.body();
        String by = body.line("by");
        panel.room().reject(plan, body.line("reason"), by);
        return Reply.json(Map.of("plan_id", plan, "answer", "rejected", "by", by));
    }

    private static UUID plan(Request request) {
        try {
            return UUID.fromString(request.path("id"));
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.notFound("No plan has this id. Look at /api/plans for those that wait.");
        }
    }
}
