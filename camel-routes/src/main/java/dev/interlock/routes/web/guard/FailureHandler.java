package dev.interlock.routes.web.guard;

import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.audit.reading.QueryRefused;
import dev.interlock.routes.loop.Unacknowledged;
import dev.interlock.routes.operator.DemandRefused;
import dev.interlock.routes.operator.NoHands;
import dev.interlock.routes.operator.NotOpen;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into a status and one sentence. Nothing about the machine leaves it; details go to the log. */
public final class FailureHandler implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public void handle(RoutingContext exchange) {
        RefusedRequest refusal = refusal(exchange.statusCode(), exchange.failure());
        if (exchange.response().headWritten()) {
            exchange.request().connection().close();
            return;
        }
        exchange.response().setChunked(false);
        if (refusal.status() == 401) {
            exchange.response().putHeader("WWW-Authenticate", "Bearer");
        }
        Reply.error(refusal.status(), refusal.sentence()).send(exchange);
    }

    private static RefusedRequest refusal(int status, @Nullable Throwable failure) {
        if (failure instanceof RefusedRequest refusal) {
            return refusal;
        }
        if (failure instanceof NotOpen) {
            return RefusedRequest.notFound(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof NoHands || failure instanceof DemandRefused) {
            return new RefusedRequest(409, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof QueryRefused refused) {
            return RefusedRequest.badRequest(String.valueOf(refused.getMessage()));
        }
        if (failure instanceof Unacknowledged late) {
            return new RefusedRequest(503, String.valueOf(late.getMessage()));
        }
        if (failure instanceof AuditUnavailable) {
            LOG.error("The audit could not be read.", failure);
            return new RefusedRequest(503, "The audit cannot be read now. Look at /health for why, and ask again.");
        }
        if (status == 413) {
            return new RefusedRequest(413, "The request is longer than this path takes. Send it in smaller parts.");
        }
        if (status >= 400 && status < 500) {
            return new RefusedRequest(status, "The request cannot be read. Look at /openapi for what this path takes.");
        }
        LOG.error("A request could not be answered.", failure);
        return new RefusedRequest(500, "The controller could not answer. Its log says why.");
    }
}
