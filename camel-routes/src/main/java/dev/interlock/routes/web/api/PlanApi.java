package dev.interlock.routes.web.api;

import dev.interlock.routes.web.body.PlanBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;

/** Plans that wait for a person. */
public final class PlanApi {
    private final WebContext panel;

    public PlanApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/plans", this::waiting));
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
}
