package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.Until;
import dev.interlock.routes.access.AccessTokens;
import dev.interlock.routes.access.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final String ORDER = "{\"on\":true,\"by\":\"eve\"}";

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void what_others_can_reach_does_not_start_without_a_token(String bind) {
        assertThatThrownBy(() -> new WebSettings(bind, 0, Optional.empty(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interlock.token is not set")
                .hasMessageContaining(bind);
        assertThatThrownBy(() -> new WebSettings(bind, 0, Optional.of("  "), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_short_token_is_refused() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, Optional.of("hunter2"), Set.of()))
                .hasMessageContaining("fewer than 16 characters")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/kill-switch", "/api/telemetry", "/api/alertmanager", "/api/audit/query", "/nowhere"})
    void changes_need_the_token_where_others_can_reach_the_controller(String path) throws Exception {
        try (Served served = open()) {
            assertThat(served.post(path, ORDER).statusCode()).isEqualTo(401);
            assertThat(served.post(path, ORDER, "Authorization", "Bearer wrong").statusCode())
                    .isEqualTo(401);
            assertThat(served.post(path, ORDER, "Authorization", "Basic " + TOKEN)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(served.post(path, ORDER, "Authorization", "Bearer " + TOKEN + "x")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(served.room.acts).isEmpty();
            assertThat(served.post(path, ORDER, "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isNotEqualTo(401);
        }
    }

    @Test
    void with_the_token_a_change_is_made_and_without_it_anyone_may_read() throws Exception {
        try (Served served = open()) {
            HttpResponse<String> refused = served.post("/api/kill-switch", ORDER);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");

            served.post("/api/kill-switch", ORDER, "Authorization", "Bearer " + TOKEN);

            assertThat(served.room.acts).containsExactly("eve turns kill switch on");
            assertThat(served.get("/api/state").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com", "evil.com:8080", "localhost.evil.com", "127.0.0.1.evil.com", "1e100.net", ""})
    void a_name_the_controller_does_not_go_by_reads_nothing(String host) throws Exception {
        try (Served served = Served.onLoopback()) {
            String answer = Wire.get(served.web.port(), "/api/state", host);

            assertThat(answer).containsAnyOf("HTTP/1.1 403 ", "HTTP/1.1 400 ").doesNotContain("kill_switch");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "127.0.0.1:8080", "[::1]:8080", "control.example"})
    void names_the_controller_goes_by_are_answered(String host) throws Exception {
        try (Served served = new Served(new WebSettings("127.0.0.1", 0, Optional.empty(), Set.of("control.example")))) {
            assertThat(Wire.get(served.web.port(), "/api/state", host)).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/kill-switch", "/api/telemetry"})
    void a_page_of_another_site_changes_nothing(String path) throws Exception {
        try (Served served = Served.onLoopback()) {
            assertThat(served.post(path, ORDER, "Origin", "http://evil.com").statusCode())
                    .isEqualTo(403);
            assertThat(served.post(path, ORDER, "Origin", "null").statusCode()).isEqualTo(403);
            assertThat(served.post(path, ORDER, "Origin", "http://127.0.0.1:1").statusCode())
                    .isEqualTo(403);
            assertThat(served.post(path, ORDER, "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(served.post(path, ORDER, "Sec-Fetch-Site", "same-site").statusCode())
                    .isEqualTo(403);
            assertThat(served.room.acts).isEmpty();
        }
    }

    @Test
    void the_controllers_own_page_may_change_things() throws Exception {
        try (Served served = Served.onLoopback()) {
            HttpResponse<String> response =
                    served.post("/api/kill-switch", ORDER, "Origin", served.web.url(), "Sec-Fetch-Site", "same-origin");

            assertThat(response.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/state", "/nowhere", "/metrics"})
    void every_answer_tells_browsers_to_trust_nothing_else(String path) throws Exception {
        try (Served served = Served.onLoopback()) {
            var headers = served.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void each_role_does_what_is_its_and_is_told_which_role_the_rest_takes(@TempDir Path data) throws Exception {
        AccessTokens tokens = AccessTokens.in(data.resolve(AccessTokens.FILE));
        String see = tokens.add("wall", Role.SEE, "ada", World.NOW);
        String operate = tokens.add("night-shift", Role.OPERATE, "ada", World.NOW);
        String administer = tokens.add("lead", Role.ADMINISTER, "ada", World.NOW);
        try (Served served = new Served(WebSettings.loopback(0).with(tokens, false))) {
            assertThat(served.post("/api/kill-switch", ORDER).statusCode())
                    .as("there are tokens")
                    .isEqualTo(401);
            HttpResponse<String> seen = served.post("/api/kill-switch", ORDER, "Authorization", "Bearer " + see);
            assertThat(seen.statusCode()).isEqualTo(403);
            assertThat(seen.body())
                    .contains(
                            "This takes the role 'operate', and token 'wall' has the role 'see'.",
                            "interlock token add NAME --role operate");
            assertThat(served.post("/api/telemetry", "[]", "Authorization", "Bearer " + see)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(served.post(
                                    "/api/audit/query",
                                    "{\"sql\":\"select 1 as one\"}",
                                    "Authorization",
                                    "Bearer " + see)
                            .statusCode())
                    .isEqualTo(200);
            String mode = "{\"mode\":\"observe\",\"by\":\"eve\"}";
            assertThat(served.post("/api/mode", mode, "Authorization", "Bearer " + operate)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(served.room.acts).isEmpty();

            served.post("/api/kill-switch", ORDER, "Authorization", "Bearer " + operate);
            served.post("/api/mode", mode, "Authorization", "Bearer " + administer);

            assertThat(served.room.acts)
                    .containsExactly(
                            "eve (token night-shift) turns kill switch on", "eve (token lead) sets mode observe");
        }
    }

    @Test
    void a_token_that_is_revoked_is_good_for_nothing_from_then_on_and_opens_the_door_to_nobody(@TempDir Path data)
            throws Exception {
        AccessTokens tokens = AccessTokens.in(data.resolve(AccessTokens.FILE));
        String secret = tokens.add("ci", Role.ADMINISTER, "ada", World.NOW);
        try (Served served = new Served(WebSettings.loopback(0).with(tokens, false))) {
            assertThat(served.post("/api/kill-switch", ORDER, "Authorization", "Bearer " + secret)
                            .statusCode())
                    .isEqualTo(200);

            AccessTokens.in(data.resolve(AccessTokens.FILE)).revoke("ci", "bob", World.NOW);

            Until.until(() -> stopped(served, secret) == 401);
            assertThat(served.post("/api/kill-switch", ORDER).statusCode()).isEqualTo(401);
            Files.writeString(data.resolve(AccessTokens.FILE), "[{");
            assertThat(served.post("/api/kill-switch", ORDER).statusCode())
                    .as("a file that cannot be read lets nobody in")
                    .isEqualTo(401);
        }
    }

    @Test
    void where_looking_takes_a_token_only_the_page_and_health_are_seen_without(@TempDir Path data) throws Exception {
        AccessTokens tokens = AccessTokens.in(data.resolve(AccessTokens.FILE));
        String see = tokens.add("wall", Role.SEE, "ada", World.NOW);
        try (Served served = new Served(WebSettings.loopback(0).with(tokens, true))) {
            for (String path : List.of("/api/state", "/api/stream", "/metrics", "/api/audit/export")) {
                HttpResponse<String> refused = served.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(401);
                assertThat(refused.body()).contains("This takes a token with the role 'see'.");
            }
            for (String path : List.of("/", "/page/main.js", "/health", "/openapi.json")) {
                assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(served.send(HttpRequest.newBuilder(served.uri("/api/state"))
                                    .header("Authorization", "Bearer " + see))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static int stopped(Served served, String token) {
        try {
            return served.post("/api/kill-switch", ORDER, "Authorization", "Bearer " + token)
                    .statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Served open() throws Exception {
        return new Served(new WebSettings("0.0.0.0", 0, Optional.of(TOKEN), Set.of()));
    }
}
