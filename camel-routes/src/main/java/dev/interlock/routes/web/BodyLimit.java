package dev.interlock.routes.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Set;

/**
 * Reads bodies up to a limit, and never writes one to disk. It comes before Camel's own reader, which would keep
 * uploaded files even where that is switched off, and then finds nothing left to read.
 */
final class BodyLimit implements Handler<RoutingContext> {
    /** Telemetry comes in batches; everything else is a few words. */
    static final long PUSH_BYTES = 16L << 20;

    static final long FORM_BYTES = 256L << 10;
    private static final Set<String> PUSHED = Set.of("/api/telemetry", "/api/alertmanager");

    private final BodyHandler push = BodyHandler.create(false).setBodyLimit(PUSH_BYTES);
    private final BodyHandler form = BodyHandler.create(false).setBodyLimit(FORM_BYTES);

    @Override
    public void handle(RoutingContext exchange) {
        String type = exchange.request().getHeader("Content-Type");
        if (type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            exchange.fail(new Refusal(415, "Forms and files are not taken. Send JSON."));
            return;
        }
        (PUSHED.contains(exchange.normalizedPath()) ? push : form).handle(exchange);
    }
}
