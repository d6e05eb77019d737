package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.plan.DecisionTag;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchingTest {
    private Served served;

    @BeforeEach
    void serve() throws Exception {
        served = Served.onLoopback();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void a_controller_in_order_is_up() throws Exception {
        HttpResponse<String> response = served.get("/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Served.json(response).path("status").asText()).isEqualTo("UP");
        assertThat(Served.json(response).path("components").fieldNames())
                .toIterable()
                .containsExactly("loop", "rulebook", "inventory");
    }

    @Test
    void one_component_out_of_order_is_enough_to_be_down() throws Exception {
        served.loopFault = () -> Optional.of("The loop has not turned for 12 s.");

        HttpResponse<String> response = served.get("/health");

        assertThat(response.statusCode()).isEqualTo(503);
        JsonNode loop = Served.json(response).path("components").path("loop");
        assertThat(loop.path("status").asText()).isEqualTo("DOWN");
        assertThat(loop.path("reason").asText()).isEqualTo("The loop has not turned for 12 s.");
        assertThat(new Contract().faults("GET", "/health", 503, Served.json(response)))
                .isEmpty();
    }

    @Test
    void a_rulebook_that_was_not_taken_shows() throws Exception {
        served.room.view = World.faulty(World.view(), "cooling.drl, line 12: there is no field 'inlet'.");

        assertThat(served.get("/health").statusCode()).isEqualTo(503);
        assertThat(served.get("/metrics").body()).contains("interlock_rulebook_fault 1");
        assertThat(served.get("/api/rulebook").body()).contains("line 12");
    }

    @Test
    void what_any_camel_application_shows_is_shown_with_our_components_among_its_checks() throws Exception {
        HttpResponse<String> up = served.get("/observe/health?exposureLevel=full");
        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(Served.json(up).path("checks").findValuesAsText("name")).contains("loop", "rulebook");
        assertThat(new Contract().faults("GET", "/observe/health", 200, Served.json(up)))
                .isEmpty();
        assertThat(served.get("/observe/metrics").body()).contains("interlock_up");

        served.loopFault = () -> Optional.of("The loop has not turned for 12 s.");

        HttpResponse<String> down = served.get("/observe/health/ready");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(Served.json(down).path("status").asText()).isEqualTo("DOWN");
        assertThat(Served.json(down).at("/checks/0/name").asText()).isEqualTo("loop");
        assertThat(Served.json(down).at("/checks/0/message").asText()).isEqualTo("The loop has not turned for 12 s.");
        assertThat(served.get("/observe/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_component_that_cannot_be_checked_is_down() throws Exception {
        served.loopFault = () -> {
            throw new IllegalStateException("no connection");
        };

        assertThat(served.get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void prometheus_reads_what_happened() throws Exception {
        served.meters.samples("ingest-simulator", 24);
        served.meters.deadLetter("ingest-simulator", "late");
        served.meters.decision(DecisionTag.DETERMINISTIC, false);
        served.meters.refusal("SAFETY-003");
        served.meters.verdictAfter(Duration.ofMillis(3));

        assertThat(served.get("/metrics").body())
                .contains("interlock_samples_total{source=\"ingest-simulator\"} 24")
                .contains("interlock_dead_letters_total{reason=\"late\",source=\"ingest-simulator\"} 1")
                .contains("interlock_decisions_total{decision_tag=\"DETERMINISTIC\",verdict=\"refused\"} 1")
                .contains("interlock_refusals_total{rule=\"SAFETY-003\"} 1")
                .contains("interlock_verdict_latency_seconds_bucket{le=\"0.00")
                .contains("interlock_verdict_latency_seconds_count 1")
                .contains("interlock_mode{mode=\"approve\"} 1")
                .contains("interlock_mode{mode=\"act\"} 0")
                .contains("interlock_kill_switch 0")
                .contains("interlock_incidents_open 1")
                .contains("interlock_up{component=\"loop\"} 1")
                .contains("jvm_memory_used_bytes");
        JsonNode counters = Served.json(served.get("/api/state")).path("counters");
        assertThat(counters.path("samples").asLong()).isEqualTo(24);
        assertThat(counters.path("dead_letters").asLong()).isEqualTo(1);
    }
}
