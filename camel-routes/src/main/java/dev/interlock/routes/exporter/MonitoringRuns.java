package dev.interlock.routes.exporter;

import dev.interlock.routes.doors.EndedTurns;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.camel.Exchange;

/**
 * Counts monitoring runs: a run is one turn of a route that asks the fleet's sources by a timer, from its beginning until every
 * source answered or was given up. A turn that found nothing to ask, and what is pushed, make no run.
 */
final class MonitoringRuns extends EndedTurns {
    private static final String ROUTES = "ingest-";
    private static final double[] BUCKETS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private final InstantSource clock;
    private final Duration patience;
    private final Counter runs;
    private final Histogram duration;
    private volatile Instant latest = Instant.EPOCH;

    /** @param patience after how long without a run the monitor counts as out of order */
    MonitoringRuns(PrometheusRegistry registry, InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.runs = Counter.builder()
                .withoutExemplars()
                .name("lambda_labs_monitor_monitoring_runs_total")
                .help("Turns of asking the sources of the fleet.")
                .register(registry);
        this.duration = Histogram.builder()
                .withoutExemplars()
                .name("lambda_labs_monitor_monitoring_duration_seconds")
                .help("Time that such a turn takes.")
                .classicOnly()
                .classicUpperBounds(BUCKETS)
                .register(registry);
        GaugeWithCallback.builder()
                .name("lambda_labs_monitor_status")
                .help("1 while the sources of the fleet are asked, 0 when no turn has ended for long.")
                .callback(value -> value.call(isRunning() ? 1 : 0))
                .register(registry);
    }

    boolean isRunning() {
        return !clock.instant().isAfter(latest.plus(patience));
    }

    long count() {
        return Math.round(runs.get());
    }

    @Override
    protected void ended(Exchange exchange) {
        if (isByTimer(exchange) && String.valueOf(exchange.getFromRouteId()).startsWith(ROUTES)) {
            latest = clock.instant();
            runs.inc();
            duration.observe(exchange.getClock().elapsed() / 1000.0);
        }
    }
}
