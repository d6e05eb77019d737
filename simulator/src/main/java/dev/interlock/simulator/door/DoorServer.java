package dev.interlock.simulator.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A world's HTTP server: a few threads of its own, and one handler for every request. */
public final class DoorServer implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;

    private DoorServer(HttpServer server, String name) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        WorldReply answer(HttpExchange exchange) throws IOException;
    }

    /**
     * Listens at an address; port 0 takes a free one.
     *
     * @param name of its threads
     * @throws IOException nothing can listen there
     */
    public static DoorServer open(InetSocketAddress address, String name, Handler handler) throws IOException {
        DoorServer opened = new DoorServer(listening(address), name);
        opened.server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, handler.answer(exchange));
            }
        });
        opened.server.setExecutor(opened.threads);
        opened.server.start();
        return opened;
    }

    /**
     * Java's own web server at an address, which answers nothing yet.
     *
     * @throws IOException nothing can listen there
     */
    public static HttpServer listening(InetSocketAddress address) throws IOException {
        // Otherwise the body of an answer is held back for 40 ms, until its head is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return HttpServer.create(address, 0);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void send(HttpExchange exchange, WorldReply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
