package dev.interlock.routes.web;

import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.View;
import java.util.List;
import java.util.stream.Stream;

/** Interlock's own metrics, as Prometheus reads them. */
final class MetricsPage {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Meters meters;

    MetricsPage(Panel panel) {
        this.meters = panel.meters();
        meters.watchJvm();
        Stream.of(Mode.values()).forEach(mode -> watch(panel, mode));
        watch(panel);
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/metrics", request -> Reply.text(TEXT, meters.exposition())));
    }

    private void watch(Panel panel, Mode mode) {
        meters.watch(Metric.MODE, () -> flag(view(panel).mode() == mode), mode.toString());
    }

    private void watch(Panel panel) {
        meters.watch(Metric.KILL_SWITCH, () -> flag(view(panel).killSwitch()));
        meters.watch(Metric.RULEBOOK_FAULT, () -> flag(view(panel).rulebookFault() != null));
        meters.watch(Metric.INCIDENTS_OPEN, () -> StateBody.open(view(panel)));
        meters.watch(Metric.PLANS_WAITING, () -> view(panel).waiting().size());
    }

    private static View view(Panel panel) {
        return panel.room().view();
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
