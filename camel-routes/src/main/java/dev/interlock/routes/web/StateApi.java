package dev.interlock.routes.web;

import dev.interlock.routes.decide.Mode;
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
                Endpoint.post("/api/kill-switch", this::killSwitch));
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

    private Reply killSwitch(Request request) {
        Request.Body body = request.body();
        boolean on = body.flag("on");
        String by = body.line("by");
        panel.room().killSwitch(on, by);
        return Reply.json(Map.of("kill_switch", on, "by", by));
    }

    private static Mode named(String text) {
        try {
            return Mode.named(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
