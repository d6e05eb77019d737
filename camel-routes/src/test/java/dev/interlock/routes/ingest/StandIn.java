package dev.interlock.routes.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Another system, over real HTTP: answers each path with what it was told to. */
final class StandIn implements AutoCloseable {
    private record Page(int status, String body) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port();
    }

    void shows(String path, String body) {
        shows(path, 200, body);
    }

    void shows(String path, int status, String body) {
        pages.put(path, new Page(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Page page = pages.getOrDefault(exchange.getRequestURI().getPath(), new Page(404, ""));
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
