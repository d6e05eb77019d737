package dev.interlock.routes.web.http;

import dev.interlock.routes.access.Role;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/**
 * One path and method of the HTTP API.
 *
 * @param path as in the contract, parameters in braces: {@code /api/plans/{id}/approve}
 * @param lane what it shares with others that take long
 * @param least the role that it takes; empty where nobody has to say who they are
 */
public record Endpoint(HttpMethod method, String path, Answer answer, Lane lane, Optional<Role> least) {
    /** How a request is answered, on a thread that may wait. */
    public interface Answer {
        Reply to(Request request);
    }

    /** Something to look at. */
    public static Endpoint get(String path, Answer answer) {
        return new Endpoint(HttpMethod.GET, path, answer, Lane.OPEN, Optional.of(Role.SEE));
    }

    /** Something to do, which takes an operator unless it says otherwise. */
    public static Endpoint post(String path, Answer answer) {
        return new Endpoint(HttpMethod.POST, path, answer, Lane.OPEN, Optional.of(Role.OPERATE));
    }

    /** The same, with only so many requests at once as the lane has places. */
    public Endpoint in(Lane lane) {
        return new Endpoint(method, path, answer, lane, least);
    }

    /** The same, for those with another role. */
    public Endpoint by(Role role) {
        return new Endpoint(method, path, answer, lane, Optional.of(role));
    }

    /** The same, for whoever comes: a page that asks who they are, and whether the controller lives. */
    public Endpoint open() {
        return new Endpoint(method, path, answer, lane, Optional.empty());
    }

    /** The path as the router writes it: {@code /api/plans/:id/approve}. */
    public String routerPath() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }
}
