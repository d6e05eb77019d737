package dev.interlock.routes;

import dev.interlock.routes.decide.DecisionLoop;
import dev.interlock.routes.decide.Mode;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import org.apache.camel.CamelContext;
import org.apache.camel.component.seda.SedaEndpoint;

/** The figures that are read when somebody looks. */
record Gauges(Meters meters, CamelContext context, DecisionLoop loop) {
    static Gauges of(Meters meters, CamelContext context, DecisionLoop loop) {
        return new Gauges(meters, context, loop);
    }

    void watch() {
        meters.watch(Metric.QUEUE_DEPTH, this::queued);
        for (Mode mode : Mode.values()) {
            meters.watch(Metric.MODE, () -> flag(loop.view().mode() == mode), mode.toString());
        }
        meters.watch(Metric.KILL_SWITCH, () -> flag(loop.switches().killed()));
        meters.watch(Metric.RULEBOOK_FAULT, () -> flag(loop.view().rulebookFault() != null));
        meters.watch(Metric.INCIDENTS_OPEN, () -> loop.view().incidents().size());
        meters.watch(Metric.PLANS_WAITING, () -> loop.view().waiting().size());
    }

    private int queued() {
        return context.getEndpoints().stream()
                .filter(SedaEndpoint.class::isInstance)
                .map(SedaEndpoint.class::cast)
                .filter(endpoint -> endpoint.getEndpointUri().startsWith("seda://decide"))
                .mapToInt(endpoint -> endpoint.getExchanges().size())
                .sum();
    }

    private static int flag(boolean on) {
        return on ? 1 : 0;
    }
}
