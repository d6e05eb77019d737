package dev.interlock.routes.doors;

import dev.interlock.routes.ingest.Answers;
import dev.interlock.routes.ingest.CsvReader;
import dev.interlock.routes.ingest.DeadLetterOffice;
import dev.interlock.routes.ingest.DeadLetters;
import dev.interlock.routes.ingest.FailedMessages;
import dev.interlock.routes.ingest.KnownDevice;
import dev.interlock.routes.ingest.Latest;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.LogAnswers;
import dev.interlock.routes.ingest.PlausibleMetrics;
import dev.interlock.routes.ingest.Punctual;
import dev.interlock.routes.ingest.SampleCheck;
import dev.interlock.routes.ingest.SampleRule;
import dev.interlock.routes.ingest.UnmappedList;
import dev.interlock.routes.ingest.UnreadBodies;
import dev.interlock.routes.ingest.alerts.AlertDevices;
import dev.interlock.routes.ingest.alerts.AlertmanagerReader;
import dev.interlock.routes.ingest.cloud.CloudCommands;
import dev.interlock.routes.ingest.cloud.CloudFiles;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.cloud.LambdaCloud;
import dev.interlock.routes.ingest.exposition.ExpositionReader;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.exposition.SeriesTable;
import dev.interlock.routes.ingest.json.JobsReader;
import dev.interlock.routes.ingest.json.TelemetryReader;
import dev.interlock.routes.ingest.logs.LogsReader;
import dev.interlock.routes.ingest.logs.LokiReader;
import dev.interlock.routes.ingest.logs.WorldLogs;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.ingest.prometheus.PrometheusQuery;
import dev.interlock.routes.ingest.prometheus.PrometheusReader;
import dev.interlock.routes.ingest.smi.SmiReader;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Everything that the ingest routes name, ready to be bound in the registry under these names. */
public final class Ingestion {
    private Ingestion() {}

    /**
     * The beans by name.
     *
     * @param inventory asked again for each message
     * @param sightings told what the metrics show, before the inventory is asked
     * @param cloud how instances are asked for that are rented
     */
    public static Map<String, Object> beans(
            Supplier<Inventory> inventory,
            Sightings sightings,
            InstantSource clock,
            DeadLetters deadLetters,
            Meters meters,
            Supplier<Mapping> mapping,
            Limits limits,
            CloudSettings cloud) {
        DeadLetterOffice office = new DeadLetterOffice(deadLetters, meters, clock, limits.lettersPerMinute());
        Latest latest = new Latest();
        List<SampleRule> checks = List.of(
                new KnownDevice(inventory),
                new PlausibleMetrics(inventory, mapping),
                new Punctual(clock, limits.ahead(), limits.behind(), latest));
        UnmappedList unmapped = new UnmappedList(clock);
        SeriesTable table = new SeriesTable(mapping, inventory, sightings, unmapped, clock, meters, limits);
        PrometheusQuery query = new PrometheusQuery(mapping, table);
        return Map.ofEntries(
                Map.entry("door", new SampleCheck(checks, latest, UnaryOperator.identity(), office, unmapped, meters)),
                Map.entry("telemetryReader", new TelemetryReader(limits)),
                Map.entry("csvReader", new CsvReader(limits)),
                Map.entry("logsReader", new LogsReader(limits, clock, office)),
                Map.entry("worldLogs", new WorldLogs()),
                Map.entry("lokiReader", new LokiReader(limits, clock)),
                Map.entry("jobsReader", new JobsReader(limits, inventory, clock, office)),
                Map.entry("expositionReader", new ExpositionReader(limits, table)),
                Map.entry("metricsSources", new MetricsSources()),
                Map.entry("scrapers", Executors.newCachedThreadPool(Ingestion::scraper)),
                Map.entry("prometheusQuery", query),
                Map.entry("prometheusReader", new PrometheusReader(limits, query, office)),
                Map.entry("unmapped", unmapped),
                Map.entry(
                        "alertmanagerReader",
                        new AlertmanagerReader(limits, new AlertDevices(mapping, inventory), office, meters)),
                Map.entry("lambdaCloud", new LambdaCloud(cloud, limits, table, clock)),
                // the client would ask again by itself, a second after it was told to wait
                Map.entry("askOnce", (HttpClientConfigurer) HttpClientBuilder::disableAutomaticRetries),
                Map.entry("cloudFiles", new CloudFiles(cloud, table)),
                Map.entry("cloudCommands", new CloudCommands(cloud, limits, table)),
                Map.entry("smiReader", new SmiReader(limits, table)),
                Map.entry("answers", new Answers()),
                Map.entry("logAnswers", new LogAnswers()),
                Map.entry("failures", new FailedMessages(office)),
                Map.entry("unreadBodies", new UnreadBodies(office, limits)));
    }

    /** A source that does not answer holds its own thread and no other's. */
    private static Thread scraper(Runnable work) {
        Thread thread = new Thread(work, "interlock-scraper");
        thread.setDaemon(true);
        return thread;
    }

    /** Call once the HTTP server listens: tells of requests that could not be read, which never reach a route. */
    public static void guard(CamelContext context) {
        UnreadBodies unread = context.getRegistry().lookupByNameAndType("unreadBodies", UnreadBodies.class);
        context.getRegistry()
                .findByType(VertxPlatformHttpRouter.class)
                .forEach(router -> unread.guard(context, router));
    }
}
