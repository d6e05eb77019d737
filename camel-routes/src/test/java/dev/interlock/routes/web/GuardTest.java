package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    private static Served open() throws Exception {
        return new Served(new WebSettings("0.0.0.0", 0, Optional.of(TOKEN), Set.of()));
    }
}
