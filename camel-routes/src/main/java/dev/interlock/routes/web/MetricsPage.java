package dev.interlock.routes.web;

import dev.interlock.routes.decide.Mode;
import dev.interlock.routes.decide.View;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import java.util.List;
import java.util.stream.Stream;

/** Interlock's own metrics, as Prometheus reads them. */
final class MetricsPage {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Meters meters;

    MetricsPage(Controller controller) {
        this.meters = controller.meters();
        meters.watchJvm();
        Stream.of(Mode.values()).forEach(mode -> watch(controller, mode));
        watch(controller);
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/metrics", request -> Reply.text(TEXT, meters.exposition())));
    }

    private void watch(Controller controller, Mode mode) {
        meters.watch(Metric.MODE, () -> flag(view(controller).mode() == mode), mode.toString());
    }

    private void watch(Controller controller) {
        meters.watch(Metric.KILL_SWITCH, () -> flag(view(controller).killSwitch()));
        meters.watch(Metric.RULEBOOK_FAULT, () -> flag(view(controller).rulebookFault() != null));
        meters.watch(Metric.INCIDENTS_OPEN, () -> StateBody.open(view(controller)));
        meters.watch(Metric.PLANS_WAITING, () -> view(controller).waiting().size());
    }

    private static View view(Controller controller) {
        return controller.room().view();
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
