package dev.interlock.simulator.shop.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How the mini-cloud's processes, and whoever runs them, ask each other: HTTP/1.1, no redirect is followed, every request has its
 * time, and an answer has an end. Thread-safe.
 */
public final class ShopHttp {
    /** Far more than any answer of the shop. */
    private static final int MOST_BYTES = 1 << 24;

    private final HttpClient client;

    /**
     * Makes one.
     *
     * @param connecting how long a connection may take; what follows is limited by each request
     */
    public ShopHttp(Duration connecting) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What was answered. */
    public record Reply(int status, String body) {}

    /** A request to an address, given up after a time. */
    public static HttpRequest.Builder to(URI address, Duration patience) {
        return HttpRequest.newBuilder(address).timeout(patience);
    }

    /**
     * Asks and waits.
     *
     * @throws IOException nobody answers in time, or with more than can be read
     */
    public Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the answer has more than %d bytes".formatted(MOST_BYTES));
            }
            return new Reply(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Only the status; what else is answered is not kept. */
    public int status(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The same, waiting for nobody. */
    public CompletableFuture<Integer> statusLater(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }
}
