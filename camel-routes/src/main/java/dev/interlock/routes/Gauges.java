package dev.interlock.routes;

import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import org.apache.camel.CamelContext;
import org.apache.camel.component.seda.SedaEndpoint;

/** The figures that are read when somebody looks. */
record Gauges(Meters meters, CamelContext context) {
    static Gauges of(Meters meters, CamelContext context) {
        return new Gauges(meters, context);
    }

    void watch() {
        meters.watch(Metric.QUEUE_DEPTH, this::queued);
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
