package dev.interlock.routes.web.guard;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Which requests may change something: every one that does not merely read. */
final class Changes {
    private Changes() {}

    static boolean asked(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }
}
