package dev.interlock.routes.exporter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of the exporter. Only one thread asks. However many read the metrics, they are written once a second at most. */
final class ExporterPages {
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int DOWN = 503;
    private static final long FRESH_NANOS = 1_000_000_000;

    private final Supplier<String> metrics;
    private final MonitoringRuns runs;
    private final Supplier<Optional<String>> sources;
    private final LongSupplier nanos;
    private @Nullable FleetPage written;
    private long writtenAt;

    ExporterPages(
            Supplier<String> metrics, MonitoringRuns runs, Supplier<Optional<String>> sources, LongSupplier nanos) {
        this.metrics = metrics;
        this.runs = runs;
        this.sources = sources;
        this.nanos = nanos;
    }

    FleetPage at(String path) {
        return switch (path) {
            case "/metrics" -> metrics();
            case "/health" -> health();
            case "/" -> information();
            default -> FleetPage.text(NOT_FOUND, "There is nothing at this path. Look at /metrics or /health.");
        };
    }

    private FleetPage metrics() {
        long now = nanos.getAsLong();
        FleetPage page = written;
        if (page == null || now - writtenAt >= FRESH_NANOS) {
            page = FleetPage.of(OK, METRICS, metrics.get());
            written = page;
            writtenAt = now;
        }
        return page;
    }

    private FleetPage health() {
        boolean up = runs.isRunning();
        ObjectNode health = JsonNodeFactory.instance.objectNode();
        health.put("status", up ? "UP" : "DOWN");
        health.put("monitoring_runs", runs.count());
        if (!up) {
            health.put("reason", "No source of the fleet was asked for long. Look at the controller's own /health.");
        }
        sources.get().ifPresent(trouble -> health.put("sources", trouble));
        return FleetPage.of(up ? OK : DOWN, "application/json", health.toString());
    }

    private FleetPage information() {
        String names = Stream.of(String.valueOf(metrics().body()).split("\n"))
                .filter(line -> line.startsWith("# HELP "))
                .map(line -> line.substring("# HELP ".length()).split(" ", 2))
                .map(help -> "<dt><code>%s</code></dt><dd>%s</dd>".formatted(help[0], help[1]))
                .collect(Collectors.joining("\n"));
        return FleetPage.of(OK, "text/html; charset=utf-8", """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Interlock: the GPU fleet</title></head>
                <body><h1>The GPU fleet, for Prometheus</h1>
                <p><a href="/metrics">/metrics</a> shows the figures, <a href="/health">/health</a> whether the fleet is watched.
                Nothing can be changed here.</p>
                <dl>
                %s
                </dl></body></html>
                """.formatted(names));
    }
}
