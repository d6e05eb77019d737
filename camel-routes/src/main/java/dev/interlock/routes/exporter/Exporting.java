package dev.interlock.routes.exporter;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.fleet.FleetNow;
import dev.interlock.rules.cost.Money;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.EventNotifier;

/** What an exporter shows and counts, before it listens. */
public final class Exporting {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusMeterRegistry text =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM);
    private final MonitoringRuns runs;
    private final SentAlerts alerts = new SentAlerts(registry);

    /**
     * Begins to count.
     *
     * @param patience after how long without a run the monitor counts as out of order
     * @param errors how often a source did not answer, or not in order
     */
    public Exporting(InstantSource clock, Duration patience, DoubleSupplier errors) {
        this.runs = new MonitoringRuns(registry, clock, patience);
        CounterWithCallback.builder()
                .name("lambda_labs_monitor_monitoring_errors_total")
                .help("Times that a source of the fleet did not answer, or not in order.")
                .callback(value -> value.call(errors.getAsDouble()))
                .register(registry);
    }

    /** Counts the runs of this context's routes from now on. */
    public void count(CamelContext context) {
        EventNotifier notifier = runs;
        context.getManagementStrategy().addEventNotifier(notifier);
    }

    /** Reads what is recorded. */
    public Consumer<Entry> alerts() {
        return alerts;
    }

    /**
     * Lets Prometheus in.
     *
     * @param spent what each instance has cost since the month of a moment began, by its id
     * @param sources which sources do not answer, as a sentence
     */
    public FleetExporter open(
            ExporterSettings settings,
            Supplier<FleetNow> fleet,
            Function<Instant, Map<String, Money>> spent,
            Supplier<Optional<String>> sources,
            LongSupplier nanos)
            throws IOException {
        registry.register(new FleetMetrics(fleet, spent));
        return FleetExporter.open(settings, new ExporterPages(text::scrape, runs, sources, nanos));
    }
}
