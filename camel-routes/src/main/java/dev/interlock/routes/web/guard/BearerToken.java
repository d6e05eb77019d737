package dev.interlock.routes.web.guard;

import dev.interlock.routes.access.AccessTokens;
import dev.interlock.routes.access.Role;
import dev.interlock.routes.web.http.Caller;
import dev.interlock.routes.web.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks by the token that they send. Where tokens are asked for, nothing is changed without one; what one may do with
 * it is seen where it is done.
 */
public final class BearerToken implements Handler<RoutingContext> {
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> owner;
    private final AccessTokens tokens;
    private final boolean reachable;
    private final boolean seen;

    /**
     * @param owner the token of whoever set the controller up, who may do everything
     * @param tokens those that have a role each
     * @param reachable others than this machine reach the controller
     * @param seen looking takes a token too
     */
    public BearerToken(Optional<String> owner, AccessTokens tokens, boolean reachable, boolean seen) {
        this.owner = owner.map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.tokens = tokens;
        this.reachable = reachable;
        this.seen = seen;
    }

    @Override
    public void handle(RoutingContext exchange) {
        boolean change = Changes.asked(exchange);
        Optional<Caller> known = known(exchange.request().getHeader("Authorization"));
        if (known.isEmpty() && change && asked()) {
            exchange.fail(new RefusedRequest(
                    401, "This change needs the controller's token. Send it as 'Authorization: Bearer <token>'."));
            return;
        }
        known.orElseGet(() -> stranger(change)).asks(exchange);
        exchange.next();
    }

    private boolean asked() {
        return owner.isPresent() || reachable || tokens.exist();
    }

    private Caller stranger(boolean change) {
        if (!change) {
            return new Caller(Optional.empty(), seen && asked() ? Optional.empty() : Optional.of(Role.SEE));
        }
        return Caller.ANYBODY;
    }

    private Optional<Caller> known(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String sent = header.substring(SCHEME.length()).strip();
        // takes the same time wherever two tokens of one length begin to differ
        if (owner.filter(expected -> MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8)))
                .isPresent()) {
            return Optional.of(Caller.ANYBODY);
        }
        return tokens.good(sent).map(token -> new Caller(Optional.of(token.name()), Optional.of(token.role())));
    }
}
