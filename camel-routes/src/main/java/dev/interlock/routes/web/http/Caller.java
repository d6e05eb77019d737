package dev.interlock.routes.web.http;

import dev.interlock.routes.access.Role;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who asks, as far as their token says.
 *
 * @param token the name of the token; empty where none was sent that has one
 * @param role what they may do; empty where that is nothing
 */
public record Caller(Optional<String> token, Optional<Role> role) {
    private static final String KEY = "interlock.caller";

    /** Where nobody has to say who they are. */
    public static final Caller ANYBODY = new Caller(Optional.empty(), Optional.of(Role.ADMINISTER));

    /** The caller of a request, once the guard has seen it; one who may do nothing before that. */
    public static Caller of(RoutingContext exchange) {
        Caller known = exchange.get(KEY);
        return known == null ? new Caller(Optional.empty(), Optional.empty()) : known;
    }

    /** To be known as the caller of a request from here on. */
    public void asks(RoutingContext exchange) {
        exchange.put(KEY, this);
    }

    /**
     * Goes on where the caller may.
     *
     * @throws RefusedRequest what is asked takes another role
     */
    public void require(Role least) {
        if (role.isEmpty()) {
            throw new RefusedRequest(
                    401,
                    "This takes a token with the role '%s'. Send one as 'Authorization: Bearer <token>'."
                            .formatted(least.word()));
        }
        if (!role.get().covers(least)) {
            throw new RefusedRequest(
                    403,
                    "This takes the role '%s', and %s has the role '%s'. Ask for another with 'interlock token add NAME --role %1$s'."
                            .formatted(
                                    least.word(),
                                    token.map("token '%s'"::formatted).orElse("whoever sends no token"),
                                    role.get().word()));
        }
    }

    /** A name that somebody gives, with that of the token they sent. */
    String signed(String name) {
        return token.map(each -> "%s (token %s)".formatted(name, each)).orElse(name);
    }
}
