package dev.interlock.simulator.fleet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The fleet's doors over HTTP: {@code GET /nodes/NAME/metrics} is the page of each machine's exporter, {@code GET
 * /api/v1/instances} and {@code /api/v1/instance-types} answer as the provider's API does. Nothing can be changed.
 */
public final class FleetServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final String NODES = "/nodes/";
    private static final String METRICS = "/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";

    private final SimulatedFleet fleet;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads;

    private FleetServer(SimulatedFleet fleet, InstantSource clock, HttpServer server) {
        this.fleet = fleet;
        this.clock = clock;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "fleet-door");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Answer(int status, String type, String body) {}

    /** Opens the doors at an address; port 0 takes a free one. */
    public static FleetServer open(SimulatedFleet fleet, InstantSource clock, InetSocketAddress address) {
        try {
            FleetServer opened = new FleetServer(fleet, clock, HttpServer.create(address, 0));
            opened.server.createContext("/", opened::handle);
            opened.server.setExecutor(opened.threads);
            opened.server.start();
            return opened;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The fleet cannot listen on %s. Choose another port.".formatted(address), taken);
        }
    }

    /** Where it answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
    }

    /** The page of each machine's exporter. */
    public List<URI> pages() {
        return fleet.names().stream()
                .map(name -> url().resolve(NODES + name + METRICS))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("GET")
                    ? answer(exchange.getRequestURI().getPath())
                    : new Answer(NOT_ALLOWED, TEXT, "Nothing can be changed here. Ask with GET.\n");
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            exchange.sendResponseHeaders(answer.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(String path) {
        return switch (path) {
            case "/api/v1/instances" -> new Answer(OK, JSON, ListedInstances.instances(fleet));
            case "/api/v1/instance-types" -> new Answer(OK, JSON, ListedInstances.types());
            default ->
                node(path)
                        .map(node -> new Answer(OK, TEXT, DcgmPage.of(fleet, node, clock.instant())))
                        .orElseGet(() -> new Answer(
                                NOT_FOUND,
                                TEXT,
                                "There is no door '%s'. Try /api/v1/instances or %s.\n"
                                        .formatted(path, pages().get(0).getPath())));
        };
    }

    private Optional<FleetNode> node(String path) {
        return fleet.nodes().stream()
                .filter(node -> path.equals(NODES + node.name() + METRICS))
                .findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
