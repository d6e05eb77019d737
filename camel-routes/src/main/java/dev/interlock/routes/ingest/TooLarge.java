package dev.interlock.routes.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.rules.contract.StrictJson;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Answers, in one sentence, a request whose body the HTTP server cut off, and keeps a dead letter: such a request never
 * reaches its route.
 */
final class TooLarge {
    private static final int STATUS = 413;
    private static final int FIRST = -2_000;
    private static final Map<String, String> ROUTES =
            Map.of("/api/telemetry", "ingest-telemetry", "/api/alertmanager", "ingest-alertmanager");

    private final DeadLetterOffice office;
    private final Limits limits;

    TooLarge(DeadLetterOffice office, Limits limits) {
        this.office = office;
        this.limits = limits;
    }

    void guard(VertxPlatformHttpRouter router) {
        ROUTES.forEach(
                (path, route) -> router.route(path).order(FIRST).failureHandler(request -> answer(request, route)));
    }

    private void answer(RoutingContext request, String route) {
        if (request.statusCode() != STATUS) {
            request.next();
            return;
        }
        Fault fault = Body.tooLarge(limits.bodyBytes()).fault();
        office.send(route, fault, Arrival.cut("", announced(request)));
        if (request.request().version() != HttpVersion.HTTP_2) {
            // the rest of the message would be read as the next one; HTTP/2 forbids the header
            request.response().putHeader("Connection", "close");
        }
        request.response()
                .setStatusCode(STATUS)
                .putHeader("Content-Type", "application/json")
                .end(StrictJson.write(JsonNodeFactory.instance.objectNode().put("error", fault.sentence())));
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
