package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.format.PersonsReport;
import dev.interlock.simulator.WorldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioFaultsTest {
    private static final String TRACE = "submit_time,duration,gpu_num\n0,600,4\n5,600,twelve\n10,600,16\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_target_that_there_is_not_is_told_with_its_line_and_the_nearest() throws IOException {
        assertThat(reasons("""
                {
                  "name": "story", "description": "x", "duration_seconds": 3600,
                  "faults": [
                    { "type": "cooling_lost", "target": "crac-1", "at_seconds": 600 },
                    { "type": "cooling_lost", "target": "crac-99", "at_seconds": 600 }
                  ]
                }
                """))
                .containsExactly(story()
                        + ":5: faults[1]: Fault 'cooling_lost' cannot befall 'crac-99'. Name a cooling unit of the"
                        + " inventory: crac-1 to crac-9. Did you mean 'crac-9'?");
    }

    @Test
    void every_fault_is_told_with_its_line() throws IOException {
        assertThat(reasons("""
                {
                  "name": "other",
                  "descriptoin": "x",
                  "duration_seconds": "long",
                  "world": {
                    "racks": 0,
                    "step_second": 5
                  },
                  "faults": [
                    { "type": "cooling_lots", "target": "crac-1" },
                    {
                      "type": "power_spike",
                      "target": "rack-1",
                      "for_seconds": 0
                    }
                  ],
                  "expect": { "actions": ["throttle_gpus"] }
                }
                """))
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told).startsWith(story() + ":1: The scenario has no 'description'."),
                        told -> assertThat(told).startsWith(story() + ":2: The scenario has 'name' = \"other\"."),
                        told -> assertThat(told)
                                .contains(
                                        ":3: The scenario has an unknown field 'descriptoin'. Did you mean 'description'?"),
                        told -> assertThat(told)
                                .contains(":4: The scenario has 'duration_seconds' = \"long\". Give a finite number."),
                        told -> assertThat(told).contains(":7: world: The world has an unknown field 'step_second'."),
                        told -> assertThat(told)
                                .contains(
                                        ":10: faults[0]: There is no fault 'cooling_lots'.",
                                        "Did you mean 'cooling_lost'?"),
                        told -> assertThat(told).contains(":11: faults[1]: The fault has no 'watts'."),
                        told -> assertThat(told).contains(":14: faults[1]: The fault has 'for_seconds' = 0.0."),
                        told -> assertThat(told)
                                .contains(
                                        ":17: expect: The expectation names 'throttle_gpus'",
                                        "Did you mean 'throttle_gpu'?"));
    }

    @Test
    void a_figure_out_of_range_and_a_name_that_is_not_the_files_are_told_with_their_lines() throws IOException {
        assertThat(
                        reasons(
                                "{\n\"name\": \"story\", \"description\": \"x\", \"duration_seconds\": 60,\n\"world\": {\n\"racks\": 0 } }"))
                .singleElement()
                .asString()
                .startsWith(story() + ":4: world: The world has 'racks' = 0.");
        assertThat(reasons("{\n\"name\": \"tale\", \"description\": \"x\", \"duration_seconds\": 60 }"))
                .singleElement()
                .asString()
                .startsWith(story() + ":2: The scenario has 'name' = \"tale\".");
        assertThat(
                        reasons(
                                "{\"name\": \"story\", \"description\": \"x\", \"duration_seconds\": 60, \"world\": {\"step_seconds\": 5}}"))
                .singleElement()
                .asString()
                .contains("Give it to the scenario");
    }

    @Test
    void a_file_is_looked_for_beside_the_scenario() throws IOException {
        Files.createDirectories(folder.resolve("traces"));
        Files.writeString(folder.resolve("traces/jobs.csv"), TRACE);

        Scenario scenario = read(traced("traces/jobs.csv")).orThrow();

        String file = folder.resolve("traces/jobs.csv").toString();
        assertThat(scenario.world().jobs().traceCsv()).isEqualTo(file);
        assertThat(WorldFiles.of(scenario.world()).remarks())
                .containsExactly(
                        file + ": Read as a trace of Helios; its first job comes when the world begins.",
                        file
                                + ": 1 of 3 rows was left out; the first: line 3: 'gpu_num' is 'twelve'. Give a number from 0 to"
                                + " 1,000,000.",
                        file + ": 1 job is taken as several, one a rack: more GPUs than the 8 of a rack.");
    }

    @Test
    void a_file_that_cannot_be_used_is_a_fault_of_the_scenario() throws IOException {
        assertThat(reasons(traced("jobs.csv")))
                .containsExactly(folder.resolve("jobs.csv") + ": There is no such file. Check the path.");
        Files.writeString(folder.resolve("jobs.csv"), "submit_time,duratoin,gpu_num\n0,1,1\n");
        assertThat(reasons(traced("jobs.csv")))
                .singleElement()
                .asString()
                .startsWith(folder.resolve("jobs.csv") + ":1: The header lacks 'duration' of a file as Helios has it.")
                .endsWith("Write 'duration' instead of 'duratoin'.");
        assertThat(reasons(traced("jo\\u0000bs.csv")))
                .singleElement()
                .asString()
                .contains("cannot be the name of a file");
    }

    @Test
    void a_path_from_the_current_folder_still_leads_there() throws IOException {
        Path here = Files.createTempFile(Path.of("target"), "jobs", ".csv");
        try {
            Files.writeString(here, TRACE);
            assertThat(read(traced(here.toString())).orThrow().world().jobs().traceCsv())
                    .isEqualTo(here.toString());
        } finally {
            Files.delete(here);
        }
    }

    @Test
    void a_story_says_which_world_it_is_of_and_a_slip_in_that_is_told_with_its_line() throws IOException {
        assertThat(reasons("""
                {
                  "name": "story", "description": "x", "duration_seconds": 60,
                  "world": {
                    "kind": "minicluod"
                  }
                }
                """))
                .singleElement()
                .asString()
                .startsWith(story() + ":4: The world has 'kind' = \"minicluod\".")
                .contains("Did you mean 'minicloud'?");
    }

    @Test
    void a_story_of_a_fleet_tells_what_of_it_there_is_not() throws IOException {
        assertThat(any("""
                {
                  "name": "story", "description": "x", "duration_seconds": 600,
                  "world": { "kind": "fleet", "machines": 4, "work": [{ "job": "train", "machines": 2, "doing": "training" }] },
                  "faults": [
                    { "type": "xid", "target": "node-009/1", "xid": 43 },
                    { "type": "xid_burst", "target": "trian", "gpus": 4, "machines": 2, "xids": [43] }
                  ]
                }
                """).reasons())
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told)
                                .startsWith(story() + ":5: faults[0]: There is no 'node-009/1' in the fleet."),
                        told -> assertThat(told)
                                .startsWith(story() + ":6: faults[1]: There is no job 'trian' in the fleet.")
                                .contains("Did you mean 'train'?"));
    }

    @Test
    void the_same_story_is_read_from_yaml() throws IOException {
        Path yaml = Files.writeString(folder.resolve("told.yaml"), """
                name: told
                description: Somebody says that it is warm.
                duration_seconds: 60
                noise: 0.5
                reports:
                  - at_seconds: 10
                    by: ada
                    text: It is warm in row 3.
                """);

        Scenario scenario = Scenarios.read(yaml).orThrow();

        assertThat(scenario.noise().value()).isEqualTo(0.5);
        assertThat(scenario.heading().reports())
                .containsExactly(new PersonsReport(Duration.ofSeconds(10), "ada", "It is warm in row 3."));
    }

    @Test
    void a_story_of_the_shop_that_does_not_say_so_is_told_by_what_it_expects() throws IOException {
        assertThat(any("""
                {
                  "name": "story", "description": "x",
                  "faults": [{ "type": "container_stop", "target": "orders" }],
                  "expect": { "logs": ".", "writers": ["orders"], "root": "orders", "repair": "restart_service", "decided_by": "rules" }
                }
                """).orThrow()).isInstanceOf(AnyScenario.OfShop.class);
    }

    @Test
    void what_is_told_at_a_time_has_to_be_told_while_the_story_lasts_and_a_fault_once() throws IOException {
        assertThat(any("""
                {
                  "name": "story", "description": "x", "duration_seconds": 600,
                  "faults": [
                    { "type": "cooling_lost", "target": "crac-1", "at_seconds": 600 },
                    { "type": "cooling_lost", "target": "crac-1", "at_seconds": 30 },
                    { "type": "cooling_lost", "target": "crac-1", "at_seconds": 30 }
                  ],
                  "reports": [{ "at_seconds": 700.5, "text": "It is warm." }]
                }
                """).reasons())
                .containsExactly(
                        story() + ":4: faults[0]: 'at_seconds' = 600 is not within the 600 s of the story."
                                + " Give 0 or more and less than that, or let it last longer.",
                        story() + ":8: reports[0]: 'at_seconds' = 700.5 is not within the 600 s of the story."
                                + " Give 0 or more and less than that, or let it last longer.",
                        story() + ":6: faults[2]: 'cooling_lost' of 'crac-1' at 30 s is told already as faults[1]."
                                + " Keep one of the two.");
    }

    @Test
    void a_file_that_ends_in_the_middle_and_noise_below_zero_are_told_with_their_lines() throws IOException {
        assertThat(any("{\n  \"name\": \"story\",\n  \"descr").reasons())
                .singleElement()
                .asString()
                .startsWith(story() + ":3: This is not JSON: Unexpected end-of-input");
        assertThat(any("{\"name\": \"story\", \"description\": \"x\", \"duration_seconds\": 60,\n\"noise\": -0.2}")
                        .reasons())
                .containsExactly(story() + ":2: The scenario has 'noise' = -0.2. Give 0 to 1.");
    }

    @Test
    void a_story_of_the_shop_expects_of_no_device_that_there_is_not() throws IOException {
        assertThat(any("""
                {
                  "name": "story", "description": "x", "world": { "kind": "minicloud" },
                  "expect": {
                    "logs": ".",
                    "writers": ["ordres"],
                    "root": "orders", "repair": "restart_service", "decided_by": "rules"
                  }
                }
                """).reasons())
                .singleElement()
                .asString()
                .startsWith(story() + ":5: expect: There is no 'ordres' in the shop.")
                .endsWith("Did you mean 'orders'?");
    }

    private static String traced(String file) {
        return "{\"name\": \"story\", \"description\": \"x\", \"duration_seconds\": 60, \"world\": {\"jobs\": {\"trace_csv\": \"%s\"}}}"
                .formatted(file);
    }

    private List<String> reasons(String json) throws IOException {
        return read(json).reasons();
    }

    private Parsed<Scenario> read(String json) throws IOException {
        return Scenarios.read(Files.writeString(story(), json));
    }

    private Parsed<AnyScenario> any(String json) throws IOException {
        return Scenarios.readAny(Files.writeString(story(), json));
    }

    private Path story() {
        return folder.resolve("story.json");
    }
}
