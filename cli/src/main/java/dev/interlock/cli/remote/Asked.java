package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks any server once, patiently for a moment only; no answer is an answer too. */
public final class Asked {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Asked() {}

    /** The JSON at a path; empty where nothing answers with JSON. */
    public static Optional<JsonNode> json(URI server, String path) {
        return ok(server, path).flatMap(Asked::parsed);
    }

    /** Whether something answers there with success. */
    public static boolean answers(URI server, String path) {
        return ok(server, path).isPresent();
    }

    private static Optional<String> ok(URI server, String path) {
        URI address = URI.create(server.toString().replaceFirst("/+$", "") + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return response.statusCode() < 300 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException down) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
