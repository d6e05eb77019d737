package dev.interlock.routes;

import static dev.interlock.routes.PostedAlert.anAlert;
import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.audit.entry.AlertEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person is told goes to a webhook as well, in a whole controller. */
@Timeout(180)
final class AlertWebhookTest {
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final AlertDoor door;

    AlertWebhookTest() throws IOException {
        hook.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!fails) {
                posted.add(body);
            }
            exchange.sendResponseHeaders(fails ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        door = AlertDoor.open(
                "alert.webhook",
                "http://127.0.0.1:%d/hook".formatted(hook.getAddress().getPort()),
                "alert.webhook.retry",
                "20");
    }

    @AfterEach
    void close() {
        door.close();
        hook.stop(0);
    }

    @Test
    void it_is_posted_as_json_also_where_nothing_may_be_changed() throws IOException {
        door.post(anAlert().post());
        until(() -> !posted.isEmpty());

        JsonNode told = new ObjectMapper().readTree(posted.get(0));
        assertThat(told.path("severity").asText()).isEqualTo("critical");
        assertThat(told.path("target").asText()).isEqualTo("zone-1");
        assertThat(told.path("message").asText()).startsWith("Another system says: RackHot");
        assertThat(told.path("at").asText()).isNotEmpty();
    }

    @Test
    void a_webhook_that_fails_is_tried_again() {
        failures.set(3);
        door.post(anAlert().post());
        until(() -> posted.size() == 1);
        assertThat(door.recorded(AlertEntry.class)).as("told once").hasSize(1);
    }

    @Test
    void one_that_never_takes_it_is_seen_and_the_person_counts_as_told_in_the_log() {
        failures.set(1_000);
        door.post(anAlert().post());
        until(() -> door.get("/api/dead-letters").findValuesAsText("reason").stream()
                .anyMatch(reason ->
                        reason.contains("The alert webhook did not take an alert (it answered with status 500)")));
        assertThat(door.recorded(AlertEntry.class)).hasSize(1);
        assertThat(posted).isEmpty();
    }
}
