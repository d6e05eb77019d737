package dev.interlock.simulator.cloud.measure;

import dev.interlock.simulator.shop.process.Address;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks the shop's programs over HTTP, and gives up after a second. */
public final class HttpProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What was answered, and how long that took. */
    public record Heard(int status, String body, double millis) {
        public boolean ok() {
            return status == 200;
        }
    }

    /** Asks for a path; empty where nobody answers in time. */
    public Optional<Heard> get(Address door, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(door.http(path)).timeout(PATIENCE).build();
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Heard(answer.statusCode(), answer.body(), (System.nanoTime() - began) / 1e6));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
