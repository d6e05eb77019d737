package dev.interlock.routes.ingest;

import dev.interlock.programs.LocalPort;
import dev.interlock.routes.agents.logs.LogLine;
import dev.interlock.routes.check.RoutesCheck;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** The real ingest routes in a real Camel, behind a real HTTP port; what comes out is there to look at. */
final class IngestBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    static final Path ROUTES = Path.of("routes");

    final List<RejectedInput> letters = new CopyOnWriteArrayList<>();
    final BlockingQueue<Sample> samples = new LinkedBlockingQueue<>();
    final List<LogLine> lines = new CopyOnWriteArrayList<>();
    final BlockingQueue<List<Job>> queues = new LinkedBlockingQueue<>();
    final List<Sighting> sightings;
    final List<String> ended;
    final MeterRegistry registry = new SimpleMeterRegistry();
    private final Main main = new Main();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = LocalPort.free();

    final UnmappedList unmapped;

    private IngestBench(
            List<Path> folders, InstantSource clock, Mapping mapping, Limits limits, Map<String, String> properties) {
        this(folders, clock, mapping, limits, CloudSettings.NONE, new Listed(inventory()), properties);
    }

    /** Devices that are listed, or those that show themselves as well: instances only when they are to join, as beside many others. */
    private static final class Listed implements Supplier<Inventory>, Sightings {
        private final List<Sighting> sightings = new CopyOnWriteArrayList<>();
        private final List<String> ended = new CopyOnWriteArrayList<>();
        private final boolean discovers;
        private volatile Inventory inventory;

        Listed(Inventory inventory) {
            this(inventory, false);
        }

        Listed(Inventory inventory, boolean discovers) {
            this.inventory = inventory;
            this.discovers = discovers;
        }

        @Override
        public Inventory get() {
            return inventory;
        }

        @Override
        public void seen(List<Sighting> page) {
            sightings.addAll(page);
            if (discovers) {
                join(page.stream().filter(each -> !each.kind().equals(DeviceKind.INSTANCE)));
            }
        }

        @Override
        public void join() {
            if (discovers) {
                join(sightings.stream());
            }
        }

        private void join(Stream<Sighting> shown) {
            Map<String, Device> all = new LinkedHashMap<>();
            inventory.devices().forEach(each -> all.put(each.id(), each));
            shown.forEach(each -> all.putIfAbsent(
                    each.device(), new Device(each.device(), each.kind(), each.zone(), each.parent(), Map.of())));
            inventory = new Inventory(List.copyOf(all.values()));
        }

        @Override
        public void ended(List<String> devices) {
            ended.addAll(devices);
        }
    }

    private IngestBench(
            List<Path> folders,
            InstantSource clock,
            Mapping mapping,
            Limits limits,
            CloudSettings cloud,
            Listed listed,
            Map<String, String> properties) {
        main.configure().withRoutesIncludePattern(ours(folders));
        main.configure()
                .httpServer()
                .withEnabled(true)
                .withHost("localhost")
                .withPort(port)
                .withMaxBodySize((long) limits.pushBytes());
        main.configure().addRoutesBuilder(new Exits());
        properties.forEach(main::addProperty);
        Map<String, Object> beans = Ingestion.beans(
                listed, listed, clock, letters::add, new Meters(registry), () -> mapping, limits, cloud);
        sightings = listed.sightings;
        ended = listed.ended;
        beans.forEach(main::bind);
        unmapped = (UnmappedList) Objects.requireNonNull(beans.get("unmapped"));
        main.start();
        Ingestion.guard(main.getCamelContext());
    }

    static IngestBench open(String... properties) {
        return open(Limits.DEFAULT, properties);
    }

    static IngestBench open(Limits limits, String... properties) {
        return open(MappingFile.read(ROUTES.resolve("mapping.yaml"), DeviceKinds.delivered()), limits, properties);
    }

    static IngestBench open(InstantSource clock, String... properties) {
        return open(
                clock,
                MappingFile.read(ROUTES.resolve("mapping.yaml"), DeviceKinds.delivered()),
                Limits.DEFAULT,
                properties);
    }

    /** With a cloud to be asked, and every device that shows itself. */
    static IngestBench discovering(InstantSource clock, CloudSettings cloud, String... properties) {
        return new IngestBench(
                List.of(ROUTES),
                clock,
                MappingFile.read(ROUTES.resolve("mapping.yaml"), DeviceKinds.delivered()),
                Limits.DEFAULT,
                cloud,
                new Listed(new Inventory(List.of()), true),
                map(properties));
    }

    static IngestBench open(Mapping mapping, Limits limits, String... properties) {
        return open(() -> NOW, mapping, limits, properties);
    }

    /** With an operator's routes beside ours. */
    static IngestBench withSite(Path site, Mapping mapping, String... properties) {
        return new IngestBench(List.of(ROUTES, site), () -> NOW, mapping, Limits.DEFAULT, map(properties));
    }

    static IngestBench open(InstantSource clock, Mapping mapping, Limits limits, String... properties) {
        return new IngestBench(List.of(ROUTES), clock, mapping, limits, map(properties));
    }

    private static Map<String, String> map(String... properties) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        return all;
    }

    /** The routes of the door, without those that decide. */
    private static String ours(List<Path> folders) {
        return Arrays.stream(RoutesCheck.includePattern(folders).split(","))
                .filter(file -> file.matches(".*/(ingest-(?!alertmanager)|admit-|dead-letter)[^/]*"))
                .collect(Collectors.joining(","));
    }

    static Inventory inventory() {
        List<Device> devices = new ArrayList<>();
        for (int rack = 1; rack <= 4; rack++) {
            devices.add(new Device("rack-" + rack, DeviceKind.RACK, "zone-1", "pdu-1a", Map.of()));
            devices.add(new Device("gpu-" + rack + "-0", DeviceKind.GPU, "zone-1", "rack-" + rack, Map.of()));
        }
        devices.add(new Device("pdu-1a", DeviceKind.POWER_UNIT, "zone-1", "ups-a", Map.of()));
        devices.add(new Device("crac-1", DeviceKind.COOLING_UNIT, "zone-1", "", Map.of()));
        devices.add(new Device("orders", DeviceKind.SERVICE, "shop", "", Map.of()));
        return new Inventory(devices);
    }

    static String sample(String device, int second, String metrics) {
        return """
                {"device_id":"%s","timestamp":"%s","status":"OK","metrics":{%s}}""".formatted(device, NOW.minusSeconds(600).plusSeconds(second), metrics);
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", contentType)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    Sample nextSample() throws InterruptedException {
        Sample next = samples.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No sample came out. Dead letters: " + letters);
        }
        return next;
    }

    List<String> codes() {
        return letters.stream().map(RejectedInput::code).toList();
    }

    double counted(String meter, String... tags) {
        return registry.find(meter).tags(tags).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        main.stop();
    }

    /** Stands where the decision loop will. */
    private final class Exits extends RouteBuilder {
        @Override
        public void configure() {
            from("direct:samples").process(exchange -> {
                @SuppressWarnings("unchecked")
                List<Sample> admitted = exchange.getMessage().getBody(List.class);
                samples.addAll(admitted);
            });
            from("direct:logs").process(exchange -> {
                @SuppressWarnings("unchecked")
                List<LogLine> admitted = exchange.getMessage().getBody(List.class);
                lines.addAll(admitted);
            });
            from("direct:jobs").process(exchange -> {
                @SuppressWarnings("unchecked")
                List<Job> queue = exchange.getMessage().getBody(List.class);
                queues.add(queue);
            });
        }
    }
}
