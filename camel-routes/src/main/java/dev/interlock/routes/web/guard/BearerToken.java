package dev.interlock.routes.web.guard;

import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets changes pass only with the token. */
public final class BearerToken implements Handler<RoutingContext> {
    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    public BearerToken(String token) {
        this.expected = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(RoutingContext exchange) {
        if (Changes.asked(exchange) && !valid(exchange.request().getHeader("Authorization"))) {
            exchange.fail(new RefusedRequest(
                    401, "This change needs the controller's token. Send it as 'Authorization: Bearer <token>'."));
            return;
        }
        exchange.next();
    }

    /** Takes the same time wherever two tokens of one length begin to differ. */
    private boolean valid(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        expected, header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
