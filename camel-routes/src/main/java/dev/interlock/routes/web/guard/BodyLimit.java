package dev.interlock.routes.web.guard;

import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Predicate;

/**
 * Reads bodies up to a limit, and never writes one to disk. What is pushed to a route is left to Camel's own reader, which has the
 * limit of the server: to read it here and again there breaks a request over HTTP/2.
 */
public final class BodyLimit implements Handler<RoutingContext> {
    /** Telemetry comes in batches; everything else is a few words. */
    private static final long FORM_BYTES = 256L << 10;

    private final Predicate<String> pushed;
    private final BodyHandler form = BodyHandler.create(false).setBodyLimit(FORM_BYTES);

    /** @param pushed whether a path is that of a route */
    public BodyLimit(Predicate<String> pushed) {
        this.pushed = pushed;
    }

    @Override
    public void handle(RoutingContext exchange) {
        String type = exchange.request().getHeader("Content-Type");
        if (type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            exchange.fail(new RefusedRequest(415, "Forms and files are not taken. Send JSON."));
        } else if (pushed.test(exchange.normalizedPath())) {
            exchange.next();
        } else {
            form.handle(exchange);
        }
    }
}
