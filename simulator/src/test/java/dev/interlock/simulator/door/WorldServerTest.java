package dev.interlock.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorldServerTest {
    private final World world = World.build(WorldSpec.standard(), 1);
    private final WorldServer server = open("");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void inventory_telemetry_and_jobs_are_what_the_strict_readers_read() throws Exception {
        world.step(Duration.ofMinutes(1));

        assertThat(InventoryJson.read(json("/inventory")).orThrow().devices())
                .containsExactlyElementsOf(world.inventory().devices());
        assertThat(json("/telemetry")).hasSize(236).allSatisfy(node -> assertThat(
                        TelemetryJson.read(node).reasons())
                .isEmpty());
        assertThat(json("/jobs")).hasSameSizeAs(world.jobs()).allSatisfy(node -> assertThat(
                        JobJson.read(node, world.now()).reasons())
                .isEmpty());
    }

    @Test
    void the_clock_tells_the_time_of_the_world_and_its_speed() throws Exception {
        assertThat(json("/clock").toString()).isEqualTo("{\"now\":\"2026-01-05T00:00:00Z\",\"speed\":60.0}");
        assertThat(json("/health").path("status").textValue()).isEqualTo("UP");
    }

    @Test
    void metrics_are_a_prometheus_page_with_one_type_line_for_each_name() throws Exception {
        HttpResponse<String> page = get("/metrics");

        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(page.body())
                .containsOnlyOnce("# TYPE interlock_world_power_watts gauge\n")
                .containsPattern(
                        "\ninterlock_world_supply_celsius\\{device_id=\"crac-1\",kind=\"cooling_unit\",zone=\"zone-1\",parent=\"\"\\} [0-9.]+\n");
        assertThat(page.body().lines())
                .allMatch(line -> line.startsWith("# TYPE ")
                        || line.matches("interlock_world_[a-z_]+\\{[^}]*\\} -?[0-9.]+(E[0-9]+)?"));
    }

    @Test
    void a_command_is_carried_out_once_and_answers_with_the_former_values() throws Exception {
        String command = """
                {"task_id": "t1", "type": "adjust_cooling", "target": "crac-1",
                 "args": {"setpoint_celsius": 19, "fan_percent": 80}}
                """;

        HttpResponse<String> first = post("/commands", command);
        assertThat(first.statusCode()).isEqualTo(200);
        JsonNode result = StrictJson.parse(first.body()).orThrow();
        assertThat(result.path("status").textValue()).isEqualTo("OK");
        assertThat(result.path("out").path("before").path("setpoint_celsius").doubleValue())
                .isEqualTo(22);
        assertThat(result.path("meta").path("task_id").textValue()).isEqualTo("t1");
        assertThat(post("/commands", command).body()).isEqualTo(first.body());
    }

    @Test
    void a_command_that_cannot_be_read_is_refused_with_every_reason() throws Exception {
        HttpResponse<String> refused = post("/commands", "{\"type\": \"open_doors\", \"target\": \"zone-1\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode body = StrictJson.parse(refused.body()).orThrow();
        assertThat(body.path("error").textValue()).contains("no 'task_id'");
        assertThat(body.path("reasons")).hasSize(2);
        assertThat(post("/commands", "{").body()).contains("not JSON");
    }

    @Test
    void a_fault_is_ordered_listed_and_cleared() throws Exception {
        HttpResponse<String> made = post("/faults", "{\"type\": \"cooling_lost\", \"target\": \"crac-1\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json("/faults").get(0).path("id").textValue()).isEqualTo("fault-1");
        assertThat(send("DELETE", "/faults/fault-1", "").statusCode()).isEqualTo(200);
        assertThat(json("/faults")).isEmpty();
        assertThat(send("DELETE", "/faults/fault-1", "").statusCode()).isEqualTo(404);
        assertThat(post("/faults", "{\"type\": \"cooling_lost\", \"target\": \"rack-1\"}")
                        .body())
                .contains("cannot befall 'rack-1'");
    }

    @Test
    void doors_that_do_not_exist_and_bodies_that_are_too_large_answer_in_a_sentence() throws Exception {
        assertThat(get("/etc/passwd").statusCode()).isEqualTo(404);
        assertThat(get("/commands").body()).contains("no door 'GET /commands'");
        assertThat(post("/commands", " ".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void with_a_token_only_its_bearer_changes_the_world_and_everyone_may_look() throws Exception {
        try (WorldServer guarded = open("s3cret")) {
            String fault = "{\"type\": \"cooling_lost\", \"target\": \"crac-1\"}";
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + guarded.port() + "/faults"))
                    .POST(BodyPublishers.ofString(fault));
            HttpClient client = HttpClient.newHttpClient();

            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
            request.header("Authorization", "Bearer s3cret");
            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
            assertThat(world.faults()).hasSize(1);
        }
    }

    private WorldServer open(String token) {
        return WorldServer.open(world, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 60, token);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return StrictJson.parse(response.body()).orThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
