package dev.interlock.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver over HTTP that a test plays: it keeps what it took, and answers as it is told to. */
final class ReceiverStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it answers. */
    record Answered(int status, String body, Map<String, String> headers) {
        static Answered of(int status, String body) {
            return new Answered(status, body, Map.of());
        }

        boolean isTaken() {
            return status / 100 == 2;
        }
    }

    /** What came. */
    record Posted(String path, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }
    }

    /** What it took, in this order. */
    final List<Posted> taken = new CopyOnWriteArrayList<>();
    /** What it did not take. */
    final List<Posted> turnedAway = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile Function<Posted, Answered> answers;

    ReceiverStandIn(Function<Posted, Answered> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    static ReceiverStandIn thatTakesAll() {
        return new ReceiverStandIn(posted -> Answered.of(200, "ok"));
    }

    void answers(Function<Posted, Answered> next) {
        answers = next;
    }

    void answers(int status, String body) {
        answers = posted -> Answered.of(status, body);
    }

    String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    List<JsonNode> told() {
        return taken.stream().map(Posted::json).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Posted posted = new Posted(
                exchange.getRequestURI().getPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answered answer = answers.apply(posted);
        (answer.isTaken() ? taken : turnedAway).add(posted);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
