package dev.interlock.routes;

import static dev.interlock.routes.Until.until;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Incident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;

/** A whole controller as it is assembled for use, with its web and its queues, and what other systems send to it over HTTP. */
final class AlertDoor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Controller controller;
    private final URI url;

    private AlertDoor(Controller controller) {
        this.controller = controller;
        this.url = controller.url();
    }

    static AlertDoor open(String... properties) {
        return open(AuditSettings.inMemory(), Mode.OBSERVE, new NoModel(), properties);
    }

    static AlertDoor open(AuditSettings audit, Mode mode, Planner planner, String... properties) {
        ControllerStart start = ControllerStart.inTheWeb(InstantSource.system())
                .audit(audit)
                .mode(mode)
                .planner(planner);
        for (int i = 0; i < properties.length; i += 2) {
            start.with(properties[i], properties[i + 1]);
        }
        return new AlertDoor(start.start());
    }

    URI url() {
        return url;
    }

    HttpResponse<String> post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(byte[] body) {
        return send(HttpRequest.newBuilder(url.resolve("/api/alertmanager"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofByteArray(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode get(String path) {
        return get(url, path);
    }

    static JsonNode get(URI url, String path) {
        try {
            return JSON.readTree(send(HttpRequest.newBuilder(url.resolve(path))).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the controller says that others say fires. */
    List<JsonNode> firing() {
        return StreamSupport.stream(get("/api/alerts/firing?limit=20000").spliterator(), false)
                .filter(alert -> alert.path("state").asText().equals("firing"))
                .toList();
    }

    JsonNode only() {
        List<JsonNode> firing = firing();
        if (firing.size() != 1) {
            throw new AssertionError("Not one alert fires: " + firing);
        }
        return firing.get(0);
    }

    /** All that was shown by now is committed: a turn is shown first, and committed before the next one begins. */
    <E extends Entry> List<E> recorded(Class<E> kind) {
        Instant shown = controller.room().view().now();
        until(() -> controller.room().view().now().isAfter(shown));
        return controller.audit().reader().newest(kind, 20_000);
    }

    // On a busy machine Interlock may find that it decides late; that is true and none of a test's business here.

    List<Condition> conditions() {
        return controller.room().view().conditions().stream()
                .filter(condition -> !condition.domain().equals("interlock"))
                .toList();
    }

    List<Incident> incidents() {
        return controller.room().view().incidents().stream()
                .filter(incident -> !incident.domain().equals("interlock"))
                .toList();
    }

    List<AlertEntry> told() {
        return recorded(AlertEntry.class).stream()
                .filter(alert -> !alert.target().equals("interlock"))
                .toList();
    }

    /** The rules have seen everything that was told so far. */
    void decided() {
        Instant told = Instant.now();
        until(() -> controller.room().view().now().isAfter(told.plusMillis(1_000)));
    }

    @Override
    public void close() {
        controller.close();
    }
}
