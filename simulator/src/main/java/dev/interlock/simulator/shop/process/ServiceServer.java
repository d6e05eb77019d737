package dev.interlock.simulator.shop.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.interlock.simulator.door.DoorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service's door over HTTP. {@code GET /health} and {@code GET /metrics} are answered even while every other request hangs:
 * of those, only so many are worked on at once.
 */
public final class ServiceServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("shop.door");
    private static final int AT_ONCE = 24;
    private static final int LARGEST_BODY = 256 * 1024;

    /** Answers one request; what it throws is logged and answered with 500. */
    @FunctionalInterface
    public interface Handler {
        HttpAnswer handle(Call call) throws Exception;
    }

    private record Way(String method, String path, Handler handler) {
        boolean fits(String asked, String at) {
            return method.equals(asked) && (path.endsWith("/") ? at.startsWith(path) : at.equals(path));
        }
    }

    private final ProcessMeters meters;
    private final Supplier<List<String>> ills;
    private final Requests requests;
    private final HttpServer server;
    /** As many as there are connections, for one that brings its request slowly holds one all the while. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Semaphore busy = new Semaphore(AT_ONCE);
    private final List<Way> ways = new CopyOnWriteArrayList<>();

    private ServiceServer(ProcessMeters meters, Supplier<List<String>> ills, HttpServer server) {
        this.meters = meters;
        this.ills = ills;
        this.server = server;
        requests = new Requests(meters);
    }

    /**
     * Opens the door.
     *
     * @param ills why the service cannot serve, asked at each {@code GET /health}; none where it can
     */
    public static ServiceServer open(ProcessSettings settings, ProcessMeters meters, Supplier<List<String>> ills) {
        try {
            HttpServer http = DoorServer.listening(settings.door());
            ServiceServer door = new ServiceServer(meters, ills, http);
            http.createContext("/", door::handle);
            http.setExecutor(door.threads);
            http.start();
            return door;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The door cannot open at %s. Set another SHOP_PORT.".formatted(settings.door()), taken);
        }
    }

    /** Adds a way in; a path that ends in {@code /} takes whatever follows as the call's tail. */
    public ServiceServer on(String method, String path, Handler handler) {
        ways.add(new Way(method, path, handler));
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            send(
                    exchange,
                    switch (path) {
                        case "/health" -> health();
                        case "/metrics" -> HttpAnswer.text(meters.text());
                        default -> business(exchange, path);
                    });
        }
    }

    private HttpAnswer health() {
        List<String> why = ills.get();
        return why.isEmpty()
                ? HttpAnswer.json(200, JsonNodeFactory.instance.objectNode().put("status", "UP"))
                : HttpAnswer.json(
                        503,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("status", "DOWN")
                                .put("why", String.join(" ", why)));
    }

    private HttpAnswer business(HttpExchange exchange, String path) throws IOException {
        String method = exchange.getRequestMethod();
        Way way = ways.stream()
                .filter(each -> each.fits(method, path))
                .findFirst()
                .orElse(null);
        if (way == null) {
            return HttpAnswer.error(404, "There is no '%s %s' here.".formatted(method, path));
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        // how long the request itself was under way is the network's affair
        long began = System.nanoTime();
        HttpAnswer answer = admitted(body, path, way);
        requests.done(method, way.path(), answer.status(), Duration.ofNanos(System.nanoTime() - began));
        return answer;
    }

    private HttpAnswer admitted(byte[] body, String path, Way way) {
        if (!busy.tryAcquire()) {
            return HttpAnswer.error(503, "Too many requests are waiting. Try again.");
        }
        try {
            if (body.length > LARGEST_BODY) {
                return HttpAnswer.error(413, "The body is larger than %d bytes. Send less.".formatted(LARGEST_BODY));
            }
            return answered(
                    new Call(
                            way.method(),
                            path,
                            path.substring(way.path().length()),
                            new String(body, StandardCharsets.UTF_8)),
                    way);
        } finally {
            busy.release();
        }
    }

    private static HttpAnswer answered(Call call, Way way) {
        try {
            return way.handler().handle(call);
        } catch (Exception broken) {
            LOG.error("{} {} failed", call.method(), call.path(), broken);
            return HttpAnswer.error(500, "%s %s failed. Its log says why.".formatted(call.method(), call.path()));
        }
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
