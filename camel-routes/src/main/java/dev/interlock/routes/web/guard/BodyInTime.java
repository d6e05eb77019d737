package dev.interlock.routes.web.guard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Hangs up on a request whose body has not come whole in time, however busily it drips. */
public final class BodyInTime implements Handler<RoutingContext> {
    private final Duration patience;

    public BodyInTime(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void handle(RoutingContext exchange) {
        long timer = exchange.vertx().setTimer(patience.toMillis(), late -> hangUp(exchange));
        exchange.addEndHandler(done -> exchange.vertx().cancelTimer(timer));
        exchange.next();
    }

    private static void hangUp(RoutingContext exchange) {
        if (!exchange.request().isEnded()) {
            exchange.request().connection().close();
        }
    }
}
