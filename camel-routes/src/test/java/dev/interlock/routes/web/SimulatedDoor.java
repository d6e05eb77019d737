package dev.interlock.routes.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The door for faults that a simulated world has, which remembers what it was told. */
final class SimulatedDoor implements AutoCloseable {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private SimulatedDoor(HttpServer server) {
        this.server = server;
    }

    static SimulatedDoor open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SimulatedDoor door = new SimulatedDoor(server);
            server.createContext("/faults", door::answer);
            server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it was told next; none where nothing comes for a while. */
    @Nullable String next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestMethod().equals("GET")) {
            told.add("%s %s %s"
                    .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    .strip());
        }
        boolean unknown = body.contains("earthquake");
        String answer = unknown
                ? "{\"error\": \"There is no fault 'earthquake'. Choose cooling_lost.\"}"
                : exchange.getRequestMethod().equals("GET") ? "[]" : "{\"id\": \"fault-1\"}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(unknown ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
