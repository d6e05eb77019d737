package dev.interlock.routes.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.rules.contract.StrictJson;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Requests whose body the HTTP server could not read to its end: such a request never reaches its route. One that is too
 * large is answered in one sentence; one that broke off has nobody left to answer. Both leave a dead letter.
 */
public final class UnreadBodies {
    private static final int TOO_LARGE = 413;
    private static final int FIRST = -2_000;

    private final DeadLetterOffice office;
    private final Limits limits;

    public UnreadBodies(DeadLetterOffice office, Limits limits) {
        this.office = office;
        this.limits = limits;
    }

    /** Watches every path at which a route is pushed to. */
    public void guard(CamelContext context, VertxPlatformHttpRouter router) {
        router.route().order(FIRST).failureHandler(request -> {
            Optional<String> route = routeAt(context, request.normalizedPath());
            if (route.isEmpty() || !told(request, route.get())) {
                request.next();
            }
        });
    }

    /** Asked anew each time: routes come and go. */
    private static Optional<String> routeAt(CamelContext context, String path) {
        return context.getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof PlatformHttpEndpoint endpoint
                        && endpoint.getPath().equals(path))
                .map(Route::getRouteId)
                .findFirst();
    }

    private boolean told(RoutingContext request, String route) {
        if (request.statusCode() == TOO_LARGE) {
            refuse(request, route);
            return true;
        }
        if (request.failure() instanceof HttpClosedException) {
            office.send(route, Body.brokenOff("").fault(), Arrival.cut("", announced(request)));
            return true;
        }
        return false;
    }

    private void refuse(RoutingContext request, String route) {
        InputFault fault = Body.tooLarge(limits.pushBytes()).fault();
        office.send(route, fault, Arrival.cut("", announced(request)));
        if (request.request().version() != HttpVersion.HTTP_2) {
            // the rest of the message would be read as the next one; HTTP/2 forbids the header
            request.response().putHeader("Connection", "close");
        }
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Content-Type", "application/json")
                .end(StrictJson.write(JsonNodeFactory.instance.objectNode().put("error", fault.sentence())));
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
