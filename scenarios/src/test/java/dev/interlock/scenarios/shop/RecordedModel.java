package dev.interlock.scenarios.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model server that answers with recorded bodies of OpenAI's chat completions, one after the other. */
final class RecordedModel implements AutoCloseable {
    private final HttpServer server;
    private final Deque<byte[]> recorded = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    RecordedModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    /** Will answer with this body next. */
    synchronized void load(byte[] body) {
        recorded.add(body);
    }

    /** The bodies of every request so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = next();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized byte[] next() {
        return recorded.isEmpty() ? new byte[0] : recorded.removeFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
