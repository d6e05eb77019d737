package dev.interlock.routes.web;

import dev.interlock.routes.operator.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The state of the loop, its mode and its kill switch. */
final class StateApi {
    private final Panel panel;
    private final Instant since;

    StateApi(Panel panel) {
        this.panel = panel;
        this.since = panel.clock().instant();
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/state", request -> Reply.json(state())),
                Endpoint.post("/api/mode", this::mode),
                Endpoint.post(StopDesk.PATH, this::release));
    }

    private StateBody state() {
        Duration uptime = Duration.between(since, panel.clock().instant());
        return StateBody.of(panel.room().view(), panel.meters(), uptime);
    }

    private Reply mode(Request request) {
        Request.Body body = request.body();
        Mode mode = named(body.line("mode"));
        String by = body.line("by");
        panel.room().mode(mode, by);
        return Reply.json(Map.of("mode", mode.toString(), "by", by));
    }

    /** Throwing it is answered by {@link StopDesk}, before anything comes here. */
    private Reply release(Request request) {
        String by = request.body().line("by");
        panel.room().release(by);
        return Reply.json(new StopDesk.Position(false, by, true));
    }

    private static Mode named(String text) {
        try {
            return Mode.named(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
