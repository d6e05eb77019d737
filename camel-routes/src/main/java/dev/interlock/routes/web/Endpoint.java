package dev.interlock.routes.web;

import io.vertx.core.http.HttpMethod;

/**
 * One path and method of the HTTP API.
 *
 * @param path as in the contract, parameters in braces: {@code /api/plans/{id}/approve}
 */
record Endpoint(HttpMethod method, String path, Answer answer) {
    /** How a request is answered, on a thread that may wait. */
    interface Answer {
        Reply to(Request request);
    }

    static Endpoint get(String path, Answer answer) {
        return new Endpoint(HttpMethod.GET, path, answer);
    }

    static Endpoint post(String path, Answer answer) {
        return new Endpoint(HttpMethod.POST, path, answer);
    }

    /** The path as the router writes it: {@code /api/plans/:id/approve}. */
    String routerPath() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }
}
