package dev.interlock.cli.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.routes.http.OutgoingHttp.Reply;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** JSON over HTTP. What comes back as an error is told in the other's own words. */
public final class Http {
    private final OutgoingHttp http = new OutgoingHttp(Duration.ofSeconds(5));
    private final URI base;
    private final String token;
    private final String whom;

    /** Speaks to a controller. */
    Http(URI base, String token) {
        this(base, token, "controller");
    }

    /** Speaks to somebody who is called so in sentences. */
    Http(URI base, String token, String whom) {
        this.base = base;
        this.token = token;
        this.whom = whom;
    }

    Reply get(String path) {
        return send(request(path).GET().build(), http::send);
    }

    Reply post(String path, Map<String, ?> body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(body)))
                .build();
        return send(request, http::send);
    }

    Reply delete(String path) {
        return send(request(path).DELETE().build(), http::send);
    }

    HttpResponse<InputStream> stream(String path) {
        HttpResponse<InputStream> response = send(request(path).GET().build(), http::stream);
        if (response.statusCode() >= 400) {
            try (InputStream body = response.body()) {
                throw refused(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw unreachable(broken);
            }
        }
        return response;
    }

    JsonNode json(Reply response) {
        if (response.status() >= 400) {
            throw refused(response.status(), response.body());
        }
        return whatever(response);
    }

    /** The JSON of an answer, also of one that is an error. */
    JsonNode whatever(Reply response) {
        try {
            return PlainJson.MAPPER.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw CommandFailure.unreachable(
                    "What answers at %s does not speak JSON. Maybe another program has that port.".formatted(base));
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = OutgoingHttp.to(base.resolve(path), Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private interface Sending<T> {
        T send(HttpRequest request) throws IOException, InterruptedException;
    }

    private <T> T send(HttpRequest request, Sending<T> sending) {
        try {
            return sending.send(request);
        } catch (IOException down) {
            throw unreachable(down);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("Interrupted while waiting for %s.".formatted(base));
        }
    }

    private CommandFailure unreachable(IOException down) {
        String why = down.getMessage() == null ? "" : " (%s)".formatted(down.getMessage());
        return CommandFailure.unreachable(
                "No %s answers at %s%s. Start one with 'interlock up', or name its data folder with --data."
                        .formatted(whom, base, why));
    }

    private CommandFailure refused(int status, String body) {
        String sentence = sentence(body);
        return switch (status) {
            case 401, 403 ->
                CommandFailure.unreachable(
                        sentence.isEmpty() ? "The controller wants a token. Set 'interlock.token'." : sentence);
            default ->
                CommandFailure.failed(sentence.isEmpty() ? "The %s answered %d.".formatted(whom, status) : sentence);
        };
    }

    private static String sentence(String body) {
        try {
            return PlainJson.MAPPER.readTree(body).path("error").asText("");
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    private static String text(Map<String, ?> body) {
        try {
            return PlainJson.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
