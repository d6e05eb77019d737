package dev.interlock.routes.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How the controller, its agents and the command ask others over HTTP: no redirect is followed, every request has its time, and an
 * answer that is read as a text has an end. Thread-safe.
 */
public final class OutgoingHttp {
    /** Far more than any answer of a world, an agent or a controller. */
    static final int MOST_BYTES = 1 << 27;

    private final Duration connecting;
    private @Nullable HttpClient client;

    /**
     * Makes one.
     *
     * @param connecting how long a connection may take; what follows is limited by each request
     */
    public OutgoingHttp(Duration connecting) {
        this.connecting = connecting;
    }

    /**
     * What was answered.
     *
     * @param status of HTTP, such as 200
     */
    public record Reply(int status, String body) {}

    /** The address of a path at a server, which may have one of its own. */
    public static URI at(URI server, String path) {
        return URI.create(server.toString().replaceFirst("/+$", "") + path);
    }

    /** A text as one part of a path, or as a value behind the question mark. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

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
        HttpResponse<InputStream> response = stream(request);
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the answer has more than %d bytes".formatted(MOST_BYTES));
            }
            return new Reply(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** The same, for an answer of any length that is read as it comes; whoever reads closes it. */
    public HttpResponse<InputStream> stream(HttpRequest request) throws IOException, InterruptedException {
        return client().send(request, BodyHandlers.ofInputStream());
    }

    /** Waits for nobody, and tells only the status. */
    public CompletableFuture<Integer> status(HttpRequest request) {
        return client().sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** Made when first needed: it has threads of its own. */
    private synchronized HttpClient client() {
        HttpClient known = client == null
                ? HttpClient.newBuilder()
                        .connectTimeout(connecting)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()
                : client;
        client = known;
        return known;
    }
}
