package dev.interlock.routes.web.api;

import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.web.body.StateBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Interlock's own metrics, as Prometheus reads them. */
public final class OwnMetrics {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Meters meters;

    public OwnMetrics(WebContext panel) {
        this.meters = panel.meters();
        meters.watchJvm();
        Stream.of(Mode.values()).forEach(mode -> watch(panel, mode));
        watch(panel);
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/metrics", request -> Reply.text(TEXT, meters.exposition())));
    }

    private void watch(WebContext panel, Mode mode) {
        meters.watch(Metric.MODE, () -> flag(view(panel).mode() == mode), mode.toString());
    }

    private void watch(WebContext panel) {
        meters.watch(Metric.KILL_SWITCH, () -> flag(view(panel).killSwitch()));
        meters.watch(Metric.RULEBOOK_FAULT, () -> flag(view(panel).rulebookFault() != null));
        meters.watch(Metric.INCIDENTS_OPEN, () -> StateBody.open(view(panel)));
        meters.watch(Metric.PLANS_WAITING, () -> view(panel).waiting().size());
    }

    private static View view(WebContext panel) {
        return panel.room().view();
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
