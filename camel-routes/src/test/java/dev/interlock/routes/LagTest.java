package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.loop.Event;
import dev.interlock.rules.fact.Sample;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The controller's own lag is its own trouble, and never taken for the silence of what it watches. */
@Timeout(180)
final class LagTest {
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final String ITSELF = "interlock";

    private final StalledClock clock = new StalledClock();
    private final Floor floor = new Floor(clock.set());
    private final HttpClient sender = HttpClient.newHttpClient();
    private Controller controller;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        controller = ControllerStart.inTheWeb(clock)
                .with("tick.enabled", "false")
                .with("audit.anchor.enabled", "false")
                .start();
        template = controller.context().createProducerTemplate();
        for (int step = 0; step < 6; step++) {
            clock.pass(PERIOD);
            assertThat(push().join().statusCode()).isEqualTo(200);
            tick();
            settle();
        }
    }

    @AfterEach
    void end() {
        clock.letGo();
        controller.close();
    }

    @Test
    void what_waits_for_a_loop_that_hangs_is_not_silent_and_the_latest_of_it_counts() {
        clock.stall("decide", 0);
        for (int step = 0; step < 60; step++) {
            clock.pass(PERIOD);
            floor.inlet("rack-1", Floor.WARM_CELSIUS + step * 0.01);
            assertThat(push().join().statusCode())
                    .as("it is taken all the same")
                    .isEqualTo(200);
            tick();
        }
        until(clock::stalls);

        assertThat(get("/metrics")).as("one for the samples and one tick").contains("interlock_queue_depth 2.0");
        assertThat(get("/health")).containsPattern("Decisions are (?:590|600|610) s behind what has arrived");

        clock.letGo();
        until(() -> controller.room().view().devices().stream()
                .allMatch(device -> device.at() == clock.instant().toEpochMilli()));
        until(() -> !told().isEmpty());

        assertThat(opened()).as("nothing but itself was late").containsOnly(ITSELF);
        // 600: the turn before had not ended when the clock was stalled, and waited with the rest
        assertThat(told()).singleElement().satisfies(alert -> assertThat(alert.message())
                .containsPattern("Interlock decides (?:59\\d|600|610)\\.\\d s late"));
        assertThat(get("/health")).doesNotContain("behind what has arrived");
    }

    @Test
    void what_is_still_being_read_is_not_silent() {
        clock.pass(PERIOD);
        // the door notes when it arrived, and asks for the time again to judge what it says
        clock.stall("vert.x-worker", 1);
        CompletableFuture<HttpResponse<String>> answer = push();
        until(clock::stalls);
        for (int step = 0; step < 6; step++) {
            clock.pass(PERIOD);
            tick();
            settle();
        }

        until(() -> told().size() == 1);
        assertThat(opened()).containsOnly(ITSELF);

        clock.letGo();
        assertThat(answer.join().statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        until(() -> {
            tick();
            return controller.room().view().conditions().isEmpty();
        });
    }

    @Test
    void whoever_says_nothing_is_silent_as_ever() {
        floor.fallsSilent("rack-1");
        for (int step = 0; step < 10; step++) {
            clock.pass(PERIOD);
            assertThat(push().join().statusCode()).isEqualTo(200);
            tick();
            settle();
        }

        assertThat(controller.room().view().conditions()).anySatisfy(each -> {
            assertThat(each.name()).isEqualTo("telemetry-stale");
            assertThat(each.device()).isEqualTo("rack-1");
        });
    }

    private CompletableFuture<HttpResponse<String>> push() {
        String samples = floor.samples().stream().map(LagTest::json).collect(Collectors.joining("\n"));
        return sender.sendAsync(
                HttpRequest.newBuilder(controller.url().resolve("/api/telemetry"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(samples))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String json(Sample sample) {
        return "{\"device_id\":\"%s\",\"timestamp\":\"%s\",\"status\":\"OK\",\"metrics\":{%s}}"
                .formatted(
                        sample.deviceId(),
                        sample.timestamp(),
                        sample.metrics().entrySet().stream()
                                .map(each -> "\"%s\":%s".formatted(each.getKey(), each.getValue()))
                                .collect(Collectors.joining(",")));
    }

    private void tick() {
        template.sendBody("{{interlock.decide}}", new Event.Ticked());
    }

    private void settle() {
        until(() -> controller.room().view().now().equals(clock.instant()));
    }

    private String get(String path) {
        return sender.sendAsync(
                        HttpRequest.newBuilder(controller.url().resolve(path)).build(), BodyHandlers.ofString())
                .join()
                .body();
    }

    private List<String> opened() {
        return controller.audit().reader().newest(IncidentEntry.class, 1_000).stream()
                .filter(entry -> entry.change() == IncidentEntry.Change.OPENED)
                .map(IncidentEntry::domain)
                .toList();
    }

    private List<AlertEntry> told() {
        return controller.audit().reader().newest(AlertEntry.class, 1_000);
    }
}
