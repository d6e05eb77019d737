package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Job;
import dev.interlock.simulator.power.PowerBudget;
import dev.interlock.simulator.work.JobSpec;
import dev.interlock.simulator.work.Scheduling;
import dev.interlock.simulator.work.ToleranceTiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldSpecJsonTest {
    @Test
    void an_empty_specification_is_the_standard_world() {
        assertThat(read("{}").orThrow()).isEqualTo(WorldSpec.standard());
    }

    @Test
    void every_field_can_be_given() {
        WorldSpec spec = read("""
                {"racks": 4, "zones": 2, "cooling_units_per_zone": 2, "gpus_per_rack": 4,
                 "start": "2026-07-01T12:00:00Z", "step_seconds": 10, "setpoint_celsius": 20, "fan_percent": 80,
                 "budget_watts": 0, "budget": [{"at_seconds": 600, "watts": 9000}], "oversubscription": 0.4, "carbon_csv": "c.csv", "carbon_time_zone": "Europe/Berlin",
                 "jobs": {"load": 0.5, "inference_share": 0.2, "deferrable_share": 0, "burstiness": 0.1, "trace_csv": "t.csv",
                          "arrival_seconds": 3600, "longest_seconds": 7200, "scheduling": "interlock"}}
                """).orThrow();

        assertThat(spec)
                .isEqualTo(new WorldSpec(
                        4,
                        2,
                        2,
                        4,
                        Instant.parse("2026-07-01T12:00:00Z"),
                        10,
                        20,
                        80,
                        new PowerBudget(0, List.of(new PowerBudget.Change(600, 9000))),
                        0.4,
                        "c.csv",
                        "Europe/Berlin",
                        new JobSpec(
                                0.5, 0.2, 0, 0.1, "t.csv", 3600, 7200, Scheduling.INTERLOCK, 0, ToleranceTiers.NONE)));
    }

    @Test
    void no_breaker_has_tripped_when_a_crowded_world_begins() {
        WorldSpec crowded =
                read("{\"oversubscription\": 1, \"jobs\": {\"load\": 1}}").orThrow();

        assertThat(World.build(crowded, 1).tally().breakerTrips()).isZero();
        assertThat(read("{\"oversubscription\": 1.1}").reasons())
                .singleElement()
                .asString()
                .contains("'oversubscription' = 1.1");
    }

    @Test
    void unknown_fields_and_bad_figures_are_refused_with_advice() {
        assertThat(read("{\"rack\": 4}").reasons()).singleElement().asString().contains("unknown field 'rack'");
        assertThat(read("{\"racks\": 0}").reasons()).singleElement().asString().contains("'racks' = 0");
        assertThat(read("{\"budget\": [{\"at_seconds\": -1, \"watts\": 5}]}").reasons())
                .singleElement()
                .asString()
                .contains("'budget' has a change at -1.0 s");
        assertThat(read("{\"racks\": 4, \"zones\": 9}").reasons())
                .singleElement()
                .asString()
                .contains("'zones' = 9");
        assertThat(read("{\"jobs\": {\"load\": 1.5}}").reasons())
                .singleElement()
                .asString()
                .contains("'load' = 1.5");
        assertThat(read("{\"jobs\": {\"lode\": 1}}").reasons())
                .singleElement()
                .asString()
                .contains("'lode'");
    }

    @Test
    void the_standard_inventory_has_the_devices_that_everyone_names() {
        World world = World.build(WorldSpec.standard(), 1);

        assertThat(world.inventory().ofKind(DeviceKind.POWER_UNIT))
                .extracting(unit -> unit.id() + "<" + unit.parent())
                .containsExactly(
                        "feed-a<",
                        "feed-b<",
                        "ups-a<feed-a",
                        "ups-b<feed-b",
                        "pdu-1a<ups-a",
                        "pdu-1b<ups-b",
                        "pdu-2a<ups-a",
                        "pdu-2b<ups-b",
                        "pdu-3a<ups-a",
                        "pdu-3b<ups-b");
        var rack = world.inventory().find("rack-9").orElseThrow();
        assertThat(rack.zone()).isEqualTo("zone-2");
        assertThat(rack.parent()).isEqualTo("pdu-2a");
        assertThat(world.inventory().find("gpu-24-7").orElseThrow().parent()).isEqualTo("rack-24");
        assertThat(world.inventory().find("crac-4").orElseThrow().zone()).isEqualTo("zone-2");
    }

    @Test
    void a_world_plays_a_job_trace_and_a_recorded_grid(@TempDir Path folder) throws IOException {
        Path trace = Files.writeString(folder.resolve("jobs.csv"), """
                submitted_seconds,kind,gpus,duration_seconds,priority,preemptible,deferrable,deadline_seconds
                60,training,8,600,2,true,false,900
                60,training,8,7200,2,true,false,900
                """);
        Path grid = Files.writeString(folder.resolve("grid.csv"), """
                timestamp,avg_CI
                2022-01-01 00:00:00+00:00,123
                2022-01-01 01:00:00+00:00,123
                """);
        World world = World.build(
                read("{\"carbon_csv\": \"%s\", \"jobs\": {\"trace_csv\": \"%s\"}}".formatted(grid, trace))
                        .orThrow(),
                1);
        assertThat(world.jobs()).isEmpty();
        world.step(Duration.ofMinutes(2));
        assertThat(world.jobs()).hasSize(2).allMatch(Job::running);
        world.step(Duration.ofMinutes(20));

        assertThat(world.jobs()).hasSize(1);
        assertThat(world.tally().jobsFinished()).isEqualTo(1);
        assertThat(world.tally().slaMisses()).isEqualTo(1);
        assertThat(world.tally().carbonKilograms() / world.tally().facilityKilowattHours() * 1_000)
                .isBetween(122.9, 123.1);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        WorldSpec spec = read("{\"carbon_csv\": \"no-such.csv\"}").orThrow();
        assertThatThrownBy(() -> World.build(spec, 1)).hasMessageContaining("no-such.csv: There is no such file.");
    }

    @Test
    void a_zone_that_there_is_not_is_refused() {
        assertThat(read("{\"carbon_time_zone\": \"Europe/Berlim\"}").reasons())
                .singleElement()
                .asString()
                .contains("'carbon_time_zone' = Europe/Berlim");
    }

    @Test
    void a_world_of_other_size_has_the_usual_zones_where_its_racks_fit_into_them() {
        assertThat(read("{\"racks\": 12}").orThrow()).isEqualTo(WorldSpec.sized(12, 3));
        assertThat(read("{\"racks\": 2}").orThrow()).isEqualTo(WorldSpec.sized(2, 1));
        assertThat(read("{\"racks\": 500}").orThrow()).isEqualTo(WorldSpec.sized(500, 62));
    }

    private static Parsed<WorldSpec> read(String json) {
        return StrictJson.parse(json).then(WorldSpecJson::read);
    }
}
