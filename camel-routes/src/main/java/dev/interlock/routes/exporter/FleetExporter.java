package dev.interlock.routes.exporter;

import dev.interlock.routes.http.ListeningPort;
import dev.interlock.routes.http.StrictHttp;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The fleet for Prometheus: {@code GET /metrics}, {@code /health} and a page of information at {@code /}. It reads and changes
 * nothing, so it asks for no token, and has threads of its own: one that moves bytes and one that writes pages. Whoever reads too
 * slowly is let go of.
 */
public final class FleetExporter implements AutoCloseable {
    private static final int NOT_ALLOWED = 405;
    private static final int BUSY = 503;

    /** Far more than scrape one fleet. */
    private static final int MOST_AT_ONCE = 256;

    private final ExporterSettings settings;
    private final ExporterPages pages;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setWorkerPoolSize(1).setEventLoopPoolSize(1));
    private final AtomicInteger open = new AtomicInteger();
    private int port;

    private FleetExporter(ExporterSettings settings, ExporterPages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    /**
     * Listens where the settings say; port 0 takes a free one.
     *
     * @throws IOException nothing can listen there
     */
    static FleetExporter open(ExporterSettings settings, ExporterPages pages) throws IOException {
        FleetExporter exporter = new FleetExporter(settings, pages);
        try {
            exporter.listen();
            return exporter;
        } catch (IOException | RuntimeException failed) {
            exporter.close();
            throw failed;
        }
    }

    private void listen() throws IOException {
        port = ListeningPort.of(
                StrictHttp.guard(vertx.createHttpServer(StrictHttp.options(settings.patience())), settings.patience())
                        .requestHandler(this::take),
                settings.host(),
                settings.port());
    }

    /** Where it answers. */
    public URI url() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://%s:%d".formatted(host, port));
    }

    private void take(HttpServerRequest request) {
        HttpMethod method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            request.response().putHeader("Allow", "GET, HEAD");
            Future<Void> unused = send(
                    request, FleetPage.text(NOT_ALLOWED, "This listener only answers GET. It can change nothing."));
        } else if (open.get() >= MOST_AT_ONCE) {
            Future<Void> unused = send(request, FleetPage.text(BUSY, "Too many read this at once. Come again."));
        } else {
            Runnable ended = begin(request);
            vertx.executeBlocking(() -> pages.at(String.valueOf(request.path())), true)
                    .otherwise(FleetPage::failed)
                    .compose(page -> send(request, page))
                    .onComplete(read -> ended.run());
        }
    }

    /** It counts until it has been read, or was too slow to be. */
    private Runnable begin(HttpServerRequest request) {
        open.incrementAndGet();
        AtomicBoolean counted = new AtomicBoolean(true);
        long deadline = vertx.setTimer(settings.patience().multipliedBy(2).toMillis(), late -> request.connection()
                .close());
        Runnable ended = () -> {
            if (counted.getAndSet(false)) {
                open.decrementAndGet();
                vertx.cancelTimer(deadline);
            }
        };
        request.response().closeHandler(gone -> ended.run());
        return ended;
    }

    private static Future<Void> send(HttpServerRequest request, FleetPage page) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return Future.succeededFuture();
        }
        response.setStatusCode(page.status())
                .putHeader("Content-Type", page.type())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store");
        if (request.method().equals(HttpMethod.HEAD)) {
            return response.putHeader(
                            "Content-Length", Integer.toString(page.body().length()))
                    .end();
        }
        return response.end(page.body());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
