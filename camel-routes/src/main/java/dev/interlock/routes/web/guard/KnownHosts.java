package dev.interlock.routes.web.guard;

import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests that were sent to a name this controller does not go by. A hostile page can point its own name at
 * this machine and so read answers as if they were its own (DNS rebinding); it cannot do that with a bare address.
 */
public final class KnownHosts implements Handler<RoutingContext> {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.%]+]|[0-9a-f:.]*:[0-9a-f:.]*");

    private final Set<String> names;

    public KnownHosts(Set<String> names) {
        this.names = names;
    }

    @Override
    public void handle(RoutingContext exchange) {
        HostAndPort authority = exchange.request().authority();
        String host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        if (host.equals("localhost")
                || names.contains(host)
                || ADDRESS.matcher(host).matches()) {
            exchange.next();
            return;
        }
        exchange.fail(
                new RefusedRequest(
                        403,
                        "This controller does not go by the name it was called. Call its address, or add the name to interlock.hosts."));
    }
}
