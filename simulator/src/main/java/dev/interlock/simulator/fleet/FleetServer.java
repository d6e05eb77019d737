package dev.interlock.simulator.fleet;

import com.sun.net.httpserver.HttpExchange;
import dev.interlock.simulator.door.DoorServer;
import dev.interlock.simulator.door.WorldReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fleet's doors over HTTP: {@code GET /nodes/NAME/metrics} is the page of each machine's exporter, {@code GET
 * /api/v1/instances} and {@code /api/v1/instance-types} answer as the provider's API does. Nothing can be changed.
 */
public final class FleetServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final String NODES = "/nodes/";
    private static final String METRICS = "/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";

    private final SimulatedFleet fleet;
    private final InstantSource clock;
    private final DoorServer server;

    private FleetServer(SimulatedFleet fleet, InstantSource clock, InetSocketAddress address) throws IOException {
        this.fleet = fleet;
        this.clock = clock;
        this.server = DoorServer.open(address, "fleet-door", this::answer);
    }

    /** Opens the doors at an address; port 0 takes a free one. */
    public static FleetServer open(SimulatedFleet fleet, InstantSource clock, InetSocketAddress address) {
        try {
            return new FleetServer(fleet, clock, address);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The fleet cannot listen on %s. Choose another port.".formatted(address), taken);
        }
    }

    /** Where it answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:%d".formatted(server.port()));
    }

    /** The page of each machine's exporter. */
    public List<URI> pages() {
        return fleet.names().stream().map(name -> url().resolve(page(name))).toList();
    }

    private static String page(String node) {
        return NODES + node + METRICS;
    }

    private WorldReply answer(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                ? answer(exchange.getRequestURI().getPath())
                : reply(NOT_ALLOWED, TEXT, "Nothing can be changed here. Ask with GET.\n");
    }

    private WorldReply answer(String path) {
        return switch (path) {
            case "/api/v1/instances" -> reply(OK, JSON, ListedInstances.instances(fleet));
            case "/api/v1/instance-types" -> reply(OK, JSON, ListedInstances.types());
            default ->
                node(path)
                        .map(node -> reply(OK, TEXT, DcgmPage.of(fleet, node, clock.instant())))
                        .orElseGet(() -> reply(
                                NOT_FOUND,
                                TEXT,
                                "There is no door '%s'. Try /api/v1/instances or %s.\n"
                                        .formatted(path, page(fleet.names().get(0)))));
        };
    }

    private static WorldReply reply(int status, String type, String body) {
        return new WorldReply(status, type, body, Map.of());
    }

    private Optional<FleetNode> node(String path) {
        return fleet.nodes().stream()
                .filter(node -> path.equals(page(node.name())))
                .findFirst();
    }

    @Override
    public void close() {
        server.close();
    }
}
