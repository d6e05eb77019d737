package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.routes.ReplayedPage;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.replay.ReplayPlayer;
import dev.interlock.routes.web.WebSettings;
import dev.interlock.scenarios.bench.BenchSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page over a real recording: wound to any moment, it shows what was known and decided up to there, and nothing later. */
@Timeout(300)
class ReplayedPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path recording;

    @SuppressWarnings("NullAway.Init")
    private static ReplayPlayer player;

    @SuppressWarnings("NullAway.Init")
    private static ReplayedPage page;

    @BeforeAll
    static void record() throws Exception {
        Scenario scenario = Here.scenario("power-budget").lasting(Duration.ofMinutes(8));
        ScenarioRun.on(BenchSettings.in(Here.HOME).recording(recording.resolve("run"), "eight minutes"))
                .play(scenario, scenario.seed());
        player = ReplayPlayer.open(recording.resolve("run"), Optional.empty());
        page = ReplayedPage.open(
                player, WebSettings.loopback(0), NamedQueries.in(List.of(Path.of("../camel-routes/audit-queries"))));
    }

    @AfterAll
    static void close() {
        page.close();
        player.close();
    }

    @Test
    void back_and_forth_it_shows_what_was_so_then() throws Exception {
        JsonNode replay = get("/api/replay").path("replay");
        assertThat(replay.path("of").asText()).isEqualTo("eight minutes");
        Instant first = Instant.parse(replay.path("notable").path(0).asText());

        wind(Instant.parse(replay.path("to").asText()));
        int decided = get("/api/decisions?limit=500").size();
        JsonNode end = get("/api/state");
        assertThat(decided).isPositive();

        wind(first.minusSeconds(1));
        assertThat(get("/api/decisions?limit=500").size()).isZero();
        assertThat(Instant.parse(get("/api/state").path("now").asText())).isBefore(first);
        assertThat(get("/api/devices?kind=rack").size()).isPositive();

        wind(Instant.parse(replay.path("to").asText()));
        assertThat(get("/api/decisions?limit=500").size()).isEqualTo(decided);
        assertThat(get("/api/state").path("incidents_open")).isEqualTo(end.path("incidents_open"));
        assertThat(get("/api/audit/verify").path("intact").asBoolean()).isTrue();
    }

    @Test
    void nothing_can_be_changed_in_it() throws Exception {
        for (String path :
                List.of("/api/kill-switch", "/api/mode", "/api/incidents", "/api/rulebook/reload", "/api/telemetry")) {
            HttpResponse<String> refused = post(path, "{\"on\":true,\"mode\":\"act\",\"words\":\"x\",\"by\":\"ada\"}");
            assertThat(refused.statusCode()).as(path).isEqualTo(409);
            assertThat(refused.body()).contains("a recording");
        }
        assertThat(get("/api/world/faults").path("simulated").asBoolean()).isFalse();
        assertThat(get("/api/replay").path("source").asText()).isEqualTo("replay");
    }

    @Test
    void a_wish_that_makes_no_sense_is_refused_whole() throws Exception {
        double speed = player.speed();
        for (String wish : List.of(
                "{}",
                "{\"at\":\"yesterday\"}",
                "{\"speed\":0}",
                "{\"speed\":1e9}",
                "{\"speed\":\"fast\"}",
                "{\"speed\":7,\"playing\":\"yes\"}")) {
            assertThat(post("/api/replay", wish).statusCode()).as(wish).isEqualTo(400);
        }
        assertThat(player.speed()).isEqualTo(speed);
    }

    @Test
    void a_folder_without_a_recording_is_refused_in_words(@TempDir Path empty) {
        assertThatThrownBy(() -> ReplayPlayer.open(empty, Optional.empty()))
                .isInstanceOf(RecordingRefused.class)
                .hasMessageContaining("There is no recording in");
    }

    private static void wind(Instant moment) throws Exception {
        HttpResponse<String> answer = post("/api/replay", "{\"playing\":false,\"at\":\"%s\"}".formatted(moment));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        while (get("/api/replay").path("replay").path("seeking").asBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(page.url() + path);
    }
}
