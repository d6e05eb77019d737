package dev.interlock.routes;

import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import org.apache.camel.CamelContext;
import org.apache.camel.component.seda.SedaEndpoint;

/** The figures that are read when somebody looks. */
record Gauges(Meters meters, CamelContext context, DecisionLoop loop) {
    private static final double MILLIS = 1000;

    static Gauges of(Meters meters, CamelContext context, DecisionLoop loop) {
        return new Gauges(meters, context, loop);
    }

    void watch() {
        meters.watch(Metric.QUEUE_DEPTH, this::queued);
        meters.watch(Metric.LAG, this::late);
    }

    private double late() {
        return loop.moment().late().toMillis() / MILLIS;
    }

    private int queued() {
        return context.getEndpoints().stream()
                .filter(SedaEndpoint.class::isInstance)
                .map(SedaEndpoint.class::cast)
                .filter(endpoint -> endpoint.getEndpointUri().startsWith("seda://decide"))
                .mapToInt(endpoint -> endpoint.getExchanges().size())
                .sum();
    }
}
