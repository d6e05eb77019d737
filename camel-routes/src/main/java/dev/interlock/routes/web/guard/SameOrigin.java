package dev.interlock.routes.web.guard;

import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses changes that a page of another site asks a person's browser for. Programs send no origin and pass. */
public final class SameOrigin implements Handler<RoutingContext> {
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    @Override
    public void handle(RoutingContext exchange) {
        if (Changes.asked(exchange) && foreign(exchange.request())) {
            exchange.fail(new RefusedRequest(
                    403, "A page of another site asked for this change. Open this controller's own page to make it."));
            return;
        }
        exchange.next();
    }

    private static boolean foreign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site != null && !OWN_PAGES.contains(site)) || (origin != null && !own(origin, request.authority()));
    }

    private static boolean own(String origin, @Nullable HostAndPort called) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && called != null && authority.equalsIgnoreCase(called.toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
