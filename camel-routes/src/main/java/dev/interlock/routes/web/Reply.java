package dev.interlock.routes.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** What goes back to a caller. */
record Reply(int status, String contentType, Buffer body) {
    static Reply json(Object value) {
        return new Reply(200, "application/json", Json.bytes(value));
    }

    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", Json.bytes(value));
    }

    static Reply text(String contentType, String text) {
        return new Reply(200, contentType, Buffer.buffer(text));
    }

    static Reply error(int status, String sentence) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error", sentence));
    }

    void send(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", contentType)
                .end(body);
    }
}
