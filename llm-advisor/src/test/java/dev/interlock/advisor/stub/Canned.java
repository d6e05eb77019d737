package dev.interlock.advisor.stub;

import com.sun.net.httpserver.HttpExchange;
import dev.interlock.advisor.model.settings.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** One answer that a stub was told to give. */
@FunctionalInterface
public interface Canned {
    /**
     * Sends it.
     *
     * @param over opens when the stub is closed
     */
    void send(HttpExchange exchange, Provider provider, CountDownLatch over) throws IOException;

    /** A text. */
    static Canned text(String text) {
        return (exchange, provider, over) ->
                write(exchange, 200, WireShape.of(provider).text(text));
    }

    /** The beginning of a text, and word that the tokens ran out. */
    static Canned cut(String text) {
        return (exchange, provider, over) ->
                write(exchange, 200, WireShape.of(provider).cut(text));
    }

    /** No text, and everything in what it thought. */
    static Canned thought(String thinking) {
        return (exchange, provider, over) ->
                write(exchange, 200, WireShape.of(provider).thought(thinking));
    }

    /** A wish to look something up. */
    static Canned call(String name, String arguments) {
        return (exchange, provider, over) ->
                write(exchange, 200, WireShape.of(provider).call(name, arguments));
    }

    /** A list of models. */
    static Canned models(String... names) {
        return (exchange, provider, over) ->
                write(exchange, 200, WireShape.of(provider).models(names));
    }

    /** A failure. */
    static Canned status(int status, String body) {
        return (exchange, provider, over) -> write(exchange, status, body);
    }

    /** Nothing, until the stub is closed. */
    static Canned silence() {
        return (exchange, provider, over) -> await(over);
    }

    /** The beginning of an answer, and then nothing until the stub is closed. */
    static Canned halfAnswer() {
        return (exchange, provider, over) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        };
    }

    /** This, but only when somebody lets it go. */
    static Canned held(CountDownLatch go, Canned canned) {
        return (exchange, provider, over) -> {
            await(go);
            canned.send(exchange, provider, over);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
