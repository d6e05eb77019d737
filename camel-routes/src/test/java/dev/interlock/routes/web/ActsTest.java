package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActsTest {
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
    void a_person_steers_the_loop_under_their_name() throws Exception {
        served.post("/api/mode", "{\"mode\":\"act\",\"by\":\"ada\"}");
        served.post("/api/kill-switch", "{\"on\":true,\"by\":\"ada\"}");
        served.post("/api/plans/" + World.PLAN + "/reject", "{\"by\":\"ada\",\"reason\":\"too late\"}");
        served.post("/api/rulebook/reload", "{\"by\":\"ada\"}");

        assertThat(served.room.acts)
                .containsExactly(
                        "ada sets mode act",
                        "ada turns kill switch on",
                        "ada rejects " + World.PLAN + ": too late",
                        "ada reloads");
        JsonNode state = Served.json(served.get("/api/state"));
        assertThat(state.path("mode").asText()).isEqualTo("act");
        assertThat(state.path("kill_switch").asBoolean()).isTrue();
        assertThat(state.path("waiting_plans").asInt()).isZero();
        assertThat(state.path("incidents_open").asInt()).isOne();
    }

    @Test
    void a_plan_that_nobody_waits_for_is_not_found() throws Exception {
        String path = "/api/plans/" + World.PLAN + "/approve";
        served.post(path, "{\"by\":\"ada\"}");

        HttpResponse<String> again = served.post(path, "{\"by\":\"ada\"}");

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("Maybe it was answered already");
        assertThat(served.post("/api/plans/nonsense/approve", "{\"by\":\"ada\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_acts_without_a_name() throws Exception {
        HttpResponse<String> response = served.post("/api/kill-switch", "{\"on\":true}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"The body has no text 'by'. Add it.\"}");
        assertThat(served.room.acts).isEmpty();
    }

    @Test
    void devices_are_chosen_by_zone_and_kind() throws Exception {
        JsonNode racks = Served.json(served.get("/api/devices?zone=zone-2&kind=rack"));

        assertThat(racks).hasSize(8).allSatisfy(rack -> {
            assertThat(rack.path("zone").asText()).isEqualTo("zone-2");
            assertThat(rack.path("kind").asText()).isEqualTo("rack");
        });
        assertThat(racks.get(0).path("at").asText()).isEqualTo("2026-01-05T10:15:30Z");
    }

    @Test
    void a_figure_that_was_not_measured_is_null() throws Exception {
        JsonNode racks = Served.json(served.get("/api/devices?zone=zone-3&kind=rack"));

        assertThat(racks.get(8).path("inlet_celsius").isNull()).isTrue();
    }

    @Test
    void open_incidents_can_be_asked_for_alone() throws Exception {
        assertThat(Served.json(served.get("/api/incidents"))).hasSize(2);
        assertThat(Served.json(served.get("/api/incidents?open=true"))).hasSize(1);
    }

    @Test
    void parameters_of_a_named_query_go_behind_the_question_mark() throws Exception {
        String path = "/api/audit/queries/refusals-of-a-plan";

        assertThat(served.get(path + "?plan=" + World.PLAN + "&max_rows=5").statusCode())
                .isEqualTo(200);
        assertThat(served.get(path).body()).contains("plan").contains("Give a value for each.");
        assertThat(served.get("/api/audit/queries/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void decisions_are_read_page_by_page() throws Exception {
        JsonNode newest = Served.json(served.get("/api/decisions?limit=1"));
        JsonNode older = Served.json(served.get("/api/decisions?limit=1&before=decision-7"));

        assertThat(newest.get(0).path("decision_id").asText()).isEqualTo("decision-7");
        assertThat(older.get(0).path("decision_id").asText()).isEqualTo("decision-6");
        assertThat(older.get(0).path("outcome").asText()).isEqualTo("useless");
    }

    @Test
    void decisions_are_found_by_when_they_were_made_by_whom_and_about_what() throws Exception {
        assertThat(Served.json(served.get("/api/decisions?tag=LLM_DECISION"))).isEmpty();
        assertThat(Served.json(served.get("/api/decisions?tag=DETERMINISTIC&since=" + World.NOW)))
                .hasSize(2);
        assertThat(Served.json(served.get("/api/decisions?since=" + World.NOW.plusSeconds(1))))
                .isEmpty();
        assertThat(Served.json(served.get("/api/decisions?device=nothing"))).isEmpty();
        assertThat(served.get("/api/decisions?since=yesterday").body()).contains("is no instant such as");
        assertThat(Served.json(served.get("/api/decisions/zone-2@1767608040000"))
                        .path("decision_id")
                        .asText())
                .as("the newest of an incident")
                .isEqualTo("decision-7");
    }

    @Test
    void why_tells_what_was_recorded_in_its_order() throws Exception {
        JsonNode entries = Served.json(served.get("/api/decisions/decision-7")).path("entries");

        assertThat(entries.findValuesAsText("table")).containsExactly("rule_firings", "plans", "verdicts", "alerts");
        assertThat(entries.get(0).path("facts_seen").get(0).path("id").asText()).isEqualTo("crac-5");
    }

    @Test
    void the_audit_is_exported_in_two_formats_only() throws Exception {
        assertThat(served.get("/api/audit/export?format=csv").body().lines()).hasSize(7);
        assertThat(Served.json(served.get("/api/audit/export"))).hasSize(6);
        assertThat(served.get("/api/audit/export?format=xml").statusCode()).isEqualTo(400);
    }
}
