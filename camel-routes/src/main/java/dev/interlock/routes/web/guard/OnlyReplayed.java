package dev.interlock.routes.web.guard;

import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Refuses every change of what is only a recording; it can be wound. */
public final class OnlyReplayed implements Handler<RoutingContext> {
    private final String winding;

    /** @param winding the path by which it is wound */
    public OnlyReplayed(String winding) {
        this.winding = winding;
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (Changes.asked(exchange) && !exchange.normalizedPath().equals(winding)) {
            exchange.fail(
                    new RefusedRequest(
                            409,
                            "This is a recording that is played again: nothing can be changed in it. Open a running controller's page to act."));
            return;
        }
        exchange.next();
    }
}
