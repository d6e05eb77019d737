package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.reading.BuriedLetter;
import dev.interlock.routes.audit.reading.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a door refused goes through the same door again when a person wants that, and never by accident. */
@Timeout(120)
final class DeadLetterResendTest {
    private final HttpClient sender = HttpClient.newHttpClient();

    @Test
    void what_came_too_early_is_taken_once_its_time_has_come_on_record_and_once() throws IOException {
        SetClock clock = new SetClock(Shift.START);
        try (Controller controller = ControllerStart.inTheWeb(clock).start()) {
            post(controller, "/api/telemetry", """
                    {"device_id":"rack-1","timestamp":"%s","status":"OK","metrics":{"inlet_celsius":25.5}}""".formatted(clock.instant().plus(Duration.ofHours(1))));
            BuriedLetter letter = newest(controller);
            assertThat(letter.reason()).startsWith("future:");
            assertThat(letter.whole()).isTrue();
            String again = "/api/dead-letters/%d/send-again".formatted(letter.id());

            JsonNode early = json(post(controller, again, "{\"by\":\"ada\"}"));
            assertThat(early.path("taken").asBoolean()).as(early.toString()).isFalse();
            assertThat(early.path("answer").asText()).contains("\"accepted\":0");
            assertThat(newest(controller).id()).as("it is a dead letter anew").isGreaterThan(letter.id());

            clock.pass(Duration.ofHours(1));
            HttpResponse<String> twice = post(controller, again, "{\"by\":\"ada\"}");
            assertThat(twice.statusCode()).isEqualTo(409);
            assertThat(twice.body()).contains("was sent again already");

            JsonNode taken = json(post(controller, again, "{\"by\":\"bob\",\"again\":true}"));
            assertThat(taken.path("taken").asBoolean()).as(taken.toString()).isTrue();
            assertThat(taken.path("answer").asText()).contains("\"accepted\":1");
            assertThat(controller.audit().reader().newest(OperatorActEntry.class, 2))
                    .extracting(act -> "%s %s %s %s".formatted(act.operator(), act.act(), act.subject(), act.setting()))
                    .containsExactly(
                            "bob SEND_AGAIN dead letter %d ingest-telemetry".formatted(letter.id()),
                            "ada SEND_AGAIN dead letter %d ingest-telemetry".formatted(letter.id()));
        }
    }

    @Test
    void what_cannot_be_sent_again_says_why_and_is_not_marked_as_sent() throws IOException {
        SetClock clock = new SetClock(Shift.START);
        try (Controller controller = ControllerStart.inTheWeb(clock).start()) {
            String big = "[\"" + "x".repeat(3_000) + "\"]";
            controller
                    .audit()
                    .bury(List.of(
                            new DeadLetter(clock.instant(), "ingest-simulator", "malformed: no JSON", "{", true),
                            new DeadLetter(clock.instant(), "decide", "A rule failed.", "Rack[id=rack-1]", true)));
            post(controller, "/api/telemetry", big);

            assertThat(controller.audit().reader().deadLetters(Page.newest(3))).allSatisfy(letter -> {
                HttpResponse<String> refused =
                        post(controller, "/api/dead-letters/%d/send-again".formatted(letter.id()), "{\"by\":\"ada\"}");
                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(json(refused).path("error").asText())
                        .containsAnyOf(
                                "'ingest-simulator' asks its source by itself",
                                "Only the beginning of it was kept.",
                                "'decide' ");
            });
            assertThat(controller.audit().reader().deadLetters(Page.newest(3)))
                    .allSatisfy(letter -> assertThat(letter.sentAgainAt()).isNull());
            assertThat(controller.audit().reader().newest(OperatorActEntry.class, 1))
                    .isEmpty();
        }
    }

    private static BuriedLetter newest(Controller controller) {
        return controller.audit().reader().deadLetters(Page.newest(1)).get(0);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> post(Controller controller, String path, String body) {
        return sender.sendAsync(
                        HttpRequest.newBuilder(controller.url().resolve(path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .join();
    }
}
