package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttackTest {
    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.onLoopback();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/%2e%2e%2fpom.xml",
                "/..%5cpom.xml",
                "/pom.xml",
                "/conf/application.properties",
                "/application.properties",
                "/App.class",
                "/dev/interlock/routes/web/Web.class",
                "/web/openapi.yaml",
                "/openapi.yaml",
                "/interlock.js/../openapi.yaml",
                "/file:/etc/passwd",
                "//etc/passwd",
                "/etc/passwd",
                "/api/../../etc/passwd",
                "/api/decisions/..%2f..%2fpom.xml"
            })
    void no_file_of_the_machine_is_served(String target) throws Exception {
        String answer = Wire.get(served.web.port(), target, "localhost");

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("{\"error\":\"");
        assertNothingLeaks(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/api/state?limit=%zz", "/\u0000"})
    void a_target_that_cannot_be_read_tells_nothing(String target) throws Exception {
        String answer = Wire.get(served.web.port(), target, "localhost");

        assertNothingLeaks(answer);
    }

    @Test
    void a_huge_body_is_refused_before_it_is_read() throws Exception {
        String answer = Wire.send(
                served.web.port(),
                "POST /api/mode HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: 999999999",
                "{");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("{\"error\":\"The request is longer");
    }

    @Test
    void a_huge_body_that_does_not_say_so_is_refused_too() throws Exception {
        HttpResponse<String> response = served.send(HttpRequest.newBuilder(served.uri("/api/mode"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(" ".repeat(300_000)))));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void telemetry_may_be_longer_but_not_endless() throws Exception {
        assertThat(served.post("/api/telemetry", " ".repeat(1_000_000)).statusCode())
                .isEqualTo(200);
        assertThat(served.post("/api/telemetry", " ".repeat(17 << 20)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/state, GET",
        "GET, /api/mode, POST",
        "PUT, /api/plans/1/approve, POST",
        "GET, /api/telemetry, POST",
        "TRACE, /, GET",
        "OPTIONS, /api/kill-switch, POST"
    })
    void a_wrong_method_is_refused(String method, String path, String allowed) throws Exception {
        String answer = Wire.send(served.web.port(), "%s %s HTTP/1.1\nHost: localhost".formatted(method, path), "");

        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: " + allowed)
                .contains("{\"error\":\"This path takes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void a_wrong_content_type_is_refused(String type) throws Exception {
        HttpResponse<String> response = served.send(HttpRequest.newBuilder(served.uri("/api/kill-switch"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"on\":true,\"by\":\"eve\"}")));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(served.room.acts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"on\":true,\"by\":\"eve\"} {}",
                "{\"on\":\"yes\",\"by\":\"eve\"}",
                "{\"on\":true,\"by\":7}",
                "{\"on\":true,\"by\":\"a\\nb\"}",
                "{\"on\":true,\"by\":\"  \"}"
            })
    void a_body_that_makes_no_sense_is_refused_in_one_sentence(String body) throws Exception {
        HttpResponse<String> response = served.post("/api/kill-switch", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Served.json(response).path("error").asText()).endsWith(".");
        assertThat(served.room.acts).isEmpty();
        assertNothingLeaks(response.body());
    }

    @Test
    void deeply_nested_json_is_refused() throws Exception {
        HttpResponse<String> response = served.post("/api/mode", "[".repeat(100_000));

        assertThat(response.statusCode()).isEqualTo(400);
        assertNothingLeaks(response.body());
    }

    @Test
    void two_statements_are_not_one_question() throws Exception {
        HttpResponse<String> response = served.post("/api/audit/query", "{\"sql\":\"select 1; drop table decisions\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Served.json(response).path("error").asText()).endsWith(".");
        assertThat(Served.json(served.get("/api/decisions"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=1001", "limit=many", "limit=99999999999"})
    void a_limit_out_of_range_is_refused(String query) throws Exception {
        assertThat(served.get("/api/decisions?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void html_in_a_name_stays_text() throws Exception {
        HttpResponse<String> response = served.get("/api/devices?zone=zone-3&kind=rack");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(Served.json(response).get(8).path("id").asText()).isEqualTo(World.HOSTILE);
    }

    @Test
    void a_broken_controller_answers_without_a_trace() throws Exception {
        served.room.broken = true;
        try {
            HttpResponse<String> response = served.get("/api/state");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo("{\"error\":\"The controller could not answer. Its log says why.\"}");
        } finally {
            served.room.broken = false;
        }
    }

    private static void assertNothingLeaks(String answer) {
        assertThat(answer)
                .doesNotContain(
                        "\tat ",
                        "Exception",
                        "<project",
                        "root:",
                        Path.of("").toAbsolutePath().toString());
    }
}
