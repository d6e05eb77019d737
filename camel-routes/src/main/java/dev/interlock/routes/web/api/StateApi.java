package dev.interlock.routes.web.api;

import dev.interlock.routes.access.Role;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.web.body.LatencyBody;
import dev.interlock.routes.web.body.StateBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The state of the loop, its mode and its kill switch. */
public final class StateApi {
    private final WebContext panel;
    private final Instant since;

    public StateApi(WebContext panel) {
        this.panel = panel;
        this.since = panel.clock().instant();
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/state", request -> Reply.json(state())),
                Endpoint.get("/api/latency", request -> Reply.json(latency())),
                Endpoint.post("/api/mode", this::mode).by(Role.ADMINISTER),
                Endpoint.post(KillSwitchApi.PATH, this::release));
    }

    StateBody state() {
        Duration uptime = Duration.between(since, panel.clock().instant());
        return StateBody.of(panel.room().view(), panel.meters(), uptime);
    }

    private Map<String, LatencyBody> latency() {
        return Map.of(
                "decision", LatencyBody.of(panel.meters().decisions()),
                "verdict", LatencyBody.of(panel.meters().verdicts()),
                "envelope", LatencyBody.of(panel.meters().envelopes()));
    }

    private Reply mode(Request request) {
        Request.Body body = request.body();
        Mode mode = named(body.line("mode"));
        String by = body.by();
        panel.room().mode(mode, by);
        return Reply.json(Map.of("mode", mode.toString(), "by", by));
    }

    /** Throwing it is answered by {@link KillSwitchApi}, before anything comes here. */
    private Reply release(Request request) {
        String by = request.body().by();
        panel.room().release(by);
        return Reply.json(new KillSwitchApi.Position(false, by, true));
    }

    private static Mode named(String text) {
        try {
            return Mode.named(text);
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
