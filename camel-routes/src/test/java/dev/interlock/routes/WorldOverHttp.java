package dev.interlock.routes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A world behind {@code POST /commands} that brings each effect about once, and may be slow to answer. */
final class WorldOverHttp implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Set<String> effects = ConcurrentHashMap.newKeySet();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean holding;

    WorldOverHttp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/commands", this::command);
        server.setExecutor(threads);
        server.start();
    }

    private void command(HttpExchange exchange) throws IOException {
        String effect = JSON.readTree(exchange.getRequestBody()).get("task_id").asText();
        told.add(effect);
        effects.add(effect);
        if (holding) {
            await();
        }
        byte[] answer = "{\"status\":\"OK\",\"out\":{},\"meta\":{}}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings about what it is told from now on, but answers nobody. */
    void keepsSilent() {
        holding = true;
    }

    void answersAgain() {
        holding = false;
        released.countDown();
    }

    /** Every command, also repeated ones. */
    List<String> told() {
        return told;
    }

    /** What was brought about. */
    Set<String> effects() {
        return effects;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
