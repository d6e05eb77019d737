package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Asks any server once, patiently for a moment only; no answer is an answer too. */
public final class Asked {
    private static final OutgoingHttp HTTP = new OutgoingHttp(Duration.ofSeconds(2));

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
        HttpRequest request = OutgoingHttp.to(OutgoingHttp.at(server, path), Duration.ofSeconds(5))
                .build();
        try {
            OutgoingHttp.Reply response = HTTP.send(request);
            return response.status() < 300 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException down) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(PlainJson.MAPPER.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
