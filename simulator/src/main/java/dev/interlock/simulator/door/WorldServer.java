package dev.interlock.simulator.door;

import com.sun.net.httpserver.HttpExchange;
import dev.interlock.simulator.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The world's doors over HTTP: {@code GET /inventory, /telemetry, /jobs, /logs, /metrics, /clock, /faults, /health}, {@code POST
 * /commands, /faults}, {@code DELETE /faults/{id}}. It serves no file. With a token, whatever changes the world needs
 * {@code Authorization: Bearer <token>}.
 */
public final class WorldServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorldServer.class);
    private static final int LARGEST_BODY = 1 << 20;

    private final WorldEndpoints doors;
    private final String token;
    private final DoorServer server;

    private WorldServer(WorldEndpoints doors, String token, InetSocketAddress address) throws IOException {
        this.doors = doors;
        this.token = token;
        this.server = DoorServer.open(address, "world-door", this::answer);
    }

    /**
     * Opens the doors.
     *
     * @param address where to listen; port 0 takes a free one
     * @param speed simulated seconds per second, for {@code /clock}
     * @param token what changes need to show; empty for none
     */
    public static WorldServer open(World world, InetSocketAddress address, double speed, String token) {
        return open(new DataCentre(world, speed), address, token);
    }

    /** Opens the doors of any world. */
    public static WorldServer open(Served world, InetSocketAddress address, String token) {
        try {
            return new WorldServer(new WorldEndpoints(world), token, address);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The world cannot listen on %s. Choose another port.".formatted(address), taken);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private WorldReply answer(HttpExchange exchange) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                return WorldReply.error(413, "The body is larger than %d bytes. Send less.".formatted(LARGEST_BODY));
            }
            return route(exchange, new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException bug) {
            LOG.error("A door failed on {} {}.", exchange.getRequestMethod(), exchange.getRequestURI(), bug);
            return WorldReply.error(500, "The world failed at this request. Look into its log.");
        }
    }

    private WorldReply route(HttpExchange exchange, String body) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        boolean fault = path.startsWith("/faults/");
        String door = method + " " + (fault ? "/faults/" : path);
        if (!method.equals("GET") && !mayChange(exchange)) {
            return WorldReply.error(401, "This door changes the world. Send 'Authorization: Bearer' with its token.");
        }
        return switch (door) {
            case "GET /inventory" -> doors.inventory();
            case "GET /telemetry" -> doors.telemetry();
            case "GET /jobs" -> doors.jobs();
            case "GET /logs" -> doors.logs(exchange.getRequestURI().getQuery());
            case "GET /metrics" -> doors.metrics();
            case "GET /clock" -> doors.clock();
            case "GET /health" -> doors.health();
            case "GET /faults" -> doors.faults();
            case "POST /faults" -> doors.addFault(body);
            case "POST /commands" -> doors.command(body);
            case "DELETE /faults/" -> doors.clearFault(path.substring("/faults/".length()));
            default -> WorldReply.error(404, "There is no door '%s %s'. Try GET /inventory.".formatted(method, path));
        };
    }

    private boolean mayChange(HttpExchange exchange) {
        String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return token.isEmpty() || MessageDigest.isEqual(wanted, shown.getBytes(StandardCharsets.UTF_8));
    }
}
