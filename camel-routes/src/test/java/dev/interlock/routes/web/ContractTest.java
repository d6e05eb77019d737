package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.access.Role;
import dev.interlock.routes.web.api.ReplayApi;
import dev.interlock.routes.web.api.StaticPages;
import dev.interlock.routes.web.api.StreamApi;
import dev.interlock.routes.web.body.Json;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    /** Where routes take what is pushed. */
    private static final List<String> PUSHED =
            List.of("/api/telemetry", "/api/logs", "/loki/api/v1/push", "/v1/logs", "/api/alertmanager");

    /** Its answer never ends; {@link StreamTest} reads it. */
    private static final String ENDLESS = "GET " + StreamApi.PATH;

    /** Only a recording that is played takes it. */
    private static final String WINDING = "POST " + ReplayApi.PATH;

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/alerts/test", "{\"by\":\"ada\"}"),
            Map.entry("/api/mode", "{\"mode\":\"observe\",\"by\":\"ada\"}"),
            Map.entry("/api/world/faults", "{\"type\":\"cooling_lost\",\"target\":\"crac-1\",\"by\":\"ada\"}"),
            Map.entry("/api/world/faults/{id}/heal", "{\"by\":\"ada\"}"),
            Map.entry("/api/kill-switch", "{\"on\":true,\"by\":\"ada\"}"),
            Map.entry("/api/plans/{id}/approve", "{\"by\":\"ada\"}"),
            Map.entry("/api/plans/{id}/reject", "{\"by\":\"ada\",\"reason\":\"not now\"}"),
            Map.entry("/api/incidents", "{\"words\":\"rack-7 is odd\",\"by\":\"ada\"}"),
            Map.entry("/api/incidents/{id}/answer", "{\"words\":\"crac-2\",\"by\":\"ada\"}"),
            Map.entry("/api/incidents/{id}/settle", "{\"by\":\"ada\"}"),
            Map.entry("/api/incidents/{id}/take", "{\"by\":\"ada\"}"),
            Map.entry("/api/incidents/{id}/comment", "{\"words\":\"it is the belt\",\"by\":\"ada\"}"),
            Map.entry("/api/silences", "{\"device\":\"rack-*\",\"minutes\":30,\"reason\":\"fans\",\"by\":\"ada\"}"),
            Map.entry(
                    "/api/demand-response/events",
                    "{\"id\":\"event-8\",\"programID\":\"peak\","
                            + "\"intervalPeriod\":{\"start\":\"2026-01-05T18:00:00Z\",\"duration\":\"PT3H\"},"
                            + "\"payloadDescriptors\":[{\"payloadType\":\"IMPORT_CAPACITY_LIMIT\",\"units\":\"KW\"}],"
                            + "\"intervals\":[{\"payloads\":[{\"type\":\"IMPORT_CAPACITY_LIMIT\",\"values\":[160]}]}]}"),
            Map.entry("/api/demand-response/events/{id}/cancel", "{\"by\":\"ada\"}"),
            Map.entry("/api/silences/{id}/end", "{\"by\":\"ada\"}"),
            Map.entry("/api/dead-letters/{id}/send-again", "{\"by\":\"ada\",\"again\":true}"),
            Map.entry("/api/rules/{id}/promote", "{\"by\":\"ada\",\"reason\":\"seen enough\"}"),
            Map.entry("/api/rulebook/reload", "{\"by\":\"ada\"}"),
            Map.entry("/api/audit/query", "{\"sql\":\"select 42 as answer\",\"max_rows\":10}"),
            Map.entry("/api/reports/{id}/done", "{\"by\":\"ada\",\"reason\":\"it was a fan belt\"}"));
    private static Served served;
    private static Contract contract;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.onLoopback();
        contract = new Contract();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    static List<String> operations() throws IOException {
        return new Contract()
                .operations().stream()
                        .filter(operation -> !operation.equals(ENDLESS) && !operation.equals(WINDING))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_of_the_contract_is_answered_as_it_says(String operation) throws Exception {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        served.room.view = World.view();

        HttpResponse<String> response = call(method, path);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        if (described(response) && !PUSHED.contains(path)) {
            assertThat(contract.faults(method, path, 200, Served.json(response)))
                    .isEmpty();
        }
    }

    @Test
    void everything_that_is_served_is_in_the_contract() {
        List<String> served = Stream.concat(
                        ContractTest.served.desk.endpoints().stream()
                                .filter(endpoint -> !StaticPages.parts()
                                        .contains(endpoint.path().substring(1)))
                                .map(endpoint -> endpoint.method() + " " + endpoint.path()),
                        Stream.concat(PUSHED.stream().map(path -> "POST " + path), Stream.of(ENDLESS)))
                .toList();

        assertThat(served).containsExactlyInAnyOrderElementsOf(contract.operations());
    }

    @Test
    void what_happens_now_cannot_be_wound() throws Exception {
        HttpResponse<String> response = served.post("/api/replay", "{\"playing\":false}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Served.json(response).path("error").asText()).contains("scenario replay DIR --page");
    }

    @Test
    void the_contract_says_which_role_each_change_takes() throws Exception {
        assertThat(served.desk.endpoints())
                .filteredOn(endpoint -> endpoint.method().equals(HttpMethod.POST))
                .allSatisfy(endpoint -> assertThat(contract.role("post", endpoint.path()))
                        .as(endpoint.path())
                        .isEqualTo(endpoint.least().map(Role::word).orElse("none")));
    }

    @Test
    void a_refusal_is_in_the_contract_too() throws Exception {
        HttpResponse<String> response = served.post("/api/mode", "{\"mode\":\"reckless\",\"by\":\"ada\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(contract.faults("POST", "/api/mode", 400, Served.json(response)))
                .isEmpty();
        assertThat(Served.json(response).path("error").asText())
                .isEqualTo("There is no mode 'reckless'. Choose one of observe, approve, act.");
    }

    @Test
    void a_question_about_no_rule_is_answered_in_one_sentence() throws Exception {
        assertThat(served.get("/api/why-not?rule=THERMAL-999&device=rack-7").statusCode())
                .isEqualTo(404);
        assertThat(served.get("/api/why-not?rule=THERMAL-001").body())
                .contains("The request has no 'device'. Give one, such as device=rack-7.");
    }

    @Test
    void the_check_against_the_schema_can_fail() throws Exception {
        assertThat(contract.faults("GET", "/api/state", 200, Json.tree(Map.of("mode", "reckless"))))
                .isNotEmpty();
    }

    private static HttpResponse<String> call(String method, String path) throws Exception {
        String filled = path.replace("{name}", "incidents-open").replace("{id}", id(method, path)) + queries(path);
        return method.equals("GET")
                ? served.send(HttpRequest.newBuilder(served.uri(filled)))
                : served.post(filled, BODIES.getOrDefault(path, "{}"));
    }

    private static String queries(String path) {
        return path.equals("/api/why-not") ? "?rule=THERMAL-001&device=rack-7" : "";
    }

    private static String id(String method, String path) throws Exception {
        if (path.equals("/api/incidents/{id}") && method.equals("GET")) {
            return "zone-2@1767608040000";
        }
        if (path.startsWith("/api/silences/")) {
            served.post("/api/silences", Objects.requireNonNull(BODIES.get("/api/silences")));
            return Served.json(served.get("/api/silences")).get(0).path("id").asText();
        }
        if (path.startsWith("/api/dead-letters/")) {
            return Long.toString(served.unread());
        }
        if (path.startsWith("/api/runbooks/")) {
            return "racks-too-warm";
        }
        if (path.startsWith("/api/plans")) {
            return World.PLAN.toString();
        }
        if (path.startsWith("/api/reports")) {
            return World.REPORT;
        }
        if (path.startsWith("/api/demand-response")) {
            return World.DEMAND;
        }
        if (path.startsWith("/api/rules")) {
            return FakeRoom.SHADOW;
        }
        return path.startsWith("/api/incidents") ? FakeRoom.INCIDENT : "decision-7";
    }

    private static boolean described(HttpResponse<String> response) {
        boolean export = response.uri().getPath().equals("/api/audit/export");
        return !export
                && response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }
}
