package dev.interlock.routes.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.web.body.DemandEventBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.contract.DemandEventJson;
import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandEvent;
import java.util.List;
import java.util.stream.Collectors;

/** What utilities ask the site to draw less, and for how long. */
public final class DemandApi {
    private final WebContext panel;

    public DemandApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/demand-response/events", request -> list()),
                Endpoint.post("/api/demand-response/events", this::ask));
    }

    private Reply list() {
        return Reply.json(
                panel.room().view().demand().stream().map(DemandEventBody::of).toList());
    }

    private Reply ask(Request request) {
        Request.Body body = request.body();
        DemandEvent event = event(body.json());
        panel.room().ask(event, body.byOr(event.program()));
        return Reply.json(DemandEventBody.of(event));
    }

    private static DemandEvent event(JsonNode json) {
        Parsed<DemandEvent> read = DemandEventJson.read(json);
        return read.toOptional()
                .orElseThrow(() -> RefusedRequest.badRequest(
                        read.objections().stream().map(InputObjection::sentence).collect(Collectors.joining(" "))));
    }
}
