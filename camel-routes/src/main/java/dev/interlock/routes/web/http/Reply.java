package dev.interlock.routes.web.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.routes.web.body.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What goes back to a caller. */
public record Reply(int status, String contentType, Content content) {
    private static final int PIECE = 32 << 10;

    /** Sends a body and ends the response. */
    interface Content {
        void send(RoutingContext exchange);
    }

    /** Writes a body piece by piece. */
    public interface Pieces {
        void writeTo(Writer out) throws IOException;
    }

    public static Reply of(int status, String contentType, Buffer body) {
        return new Reply(status, contentType, exchange -> exchange.response().end(body));
    }

    public static Reply json(Object value) {
        return json(200, value);
    }

    public static Reply json(int status, Object value) {
        return of(status, "application/json", Json.bytes(value));
    }

    public static Reply text(String contentType, String text) {
        return of(200, contentType, Buffer.buffer(text));
    }

    public static Reply error(int status, String sentence) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error", sentence));
    }

    /**
     * A body of any length. Whatever fails once it has begun breaks the connection, so that half of it is never taken
     * for the whole.
     */
    public static Reply streamed(String contentType, Pieces pieces) {
        return new Reply(200, contentType, exchange -> {
            exchange.response().setChunked(true);
            OutputStream bytes = new BufferedOutputStream(new Outgoing(exchange.response()), PIECE);
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            try {
                pieces.writeTo(out);
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void send(RoutingContext exchange) {
        exchange.response().setStatusCode(status).putHeader("Content-Type", contentType);
        content.send(exchange);
    }
}
