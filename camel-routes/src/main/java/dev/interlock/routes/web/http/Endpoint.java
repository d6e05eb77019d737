package dev.interlock.routes.web.http;

import io.vertx.core.http.HttpMethod;

/**
 * One path and method of the HTTP API.
 *
 * @param path as in the contract, parameters in braces: {@code /api/plans/{id}/approve}
 * @param lane what it shares with others that take long
 */
public record Endpoint(HttpMethod method, String path, Answer answer, Lane lane) {
    /** How a request is answered, on a thread that may wait. */
    public interface Answer {
        Reply to(Request request);
    }

    public static Endpoint get(String path, Answer answer) {
        return new Endpoint(HttpMethod.GET, path, answer, Lane.OPEN);
    }

    public static Endpoint post(String path, Answer answer) {
        return new Endpoint(HttpMethod.POST, path, answer, Lane.OPEN);
    }

    /** The same, with only so many requests at once as the lane has places. */
    public Endpoint in(Lane lane) {
        return new Endpoint(method, path, answer, lane);
    }

    /** The path as the router writes it: {@code /api/plans/:id/approve}. */
    public String routerPath() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }
}
