package dev.interlock.routes;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** An exporter: a page of metrics over real HTTP, made anew for everyone who asks. */
final class ExporterPage implements AutoCloseable {
    private final HttpServer server;

    private ExporterPage(HttpServer server) {
        this.server = server;
    }

    /** @param text asked once for each request, by one thread */
    static ExporterPage of(Supplier<String> text) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/metrics", exchange -> {
                byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return new ExporterPage(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:%d/metrics".formatted(server.getAddress().getPort());
    }

    /** The properties of a controller that asks it so often, in milliseconds. */
    Map<String, String> askedEvery(int millis) {
        return Map.of(
                "source.metrics-page.enabled", "true",
                "source.metrics-page.url", url(),
                "source.metrics-page.period", Integer.toString(millis));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
