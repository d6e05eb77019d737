package dev.interlock.routes.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Another system, over real HTTP: answers each path with what it was told to. */
final class StandIn implements AutoCloseable {
    private static final int FIRST_PAGE_SECONDS = 5;

    private record Page(int status, String body, Map<String, String> headers) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, List<String>> queries = new ConcurrentHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
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
        put(path, new Page(status, body, Map.of()));
    }

    /** Answers with a header besides. */
    void shows(String path, String body, String header, String value) {
        put(path, new Page(200, body, Map.of(header, value)));
    }

    private void put(String path, Page page) {
        pages.put(path, page);
        begun.countDown();
    }

    /** What stood behind the question mark, each time this path was asked for. */
    List<String> queries(String path) {
        return queries.getOrDefault(path, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            // when a test begins, those who ask are there already
            Map<String, Page> shown = begun.await(FIRST_PAGE_SECONDS, TimeUnit.SECONDS) ? pages : Map.of();
            Page page = shown.getOrDefault(exchange.getRequestURI().getPath(), new Page(404, "", Map.of()));
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            queries.computeIfAbsent(exchange.getRequestURI().getPath(), unused -> new CopyOnWriteArrayList<>())
                    .add(String.valueOf(exchange.getRequestURI().getQuery()));
            page.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
