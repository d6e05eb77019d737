package dev.interlock.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.sweep.Sweep.SweepPace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final String STORY = """
            {
              "name": "story", "description": "A feed is dead for a minute.", "duration_seconds": 300, "step_seconds": 60,
              "world": { "racks": 1, "zones": 1, "gpus_per_rack": 1, "budget_watts": 10 },
              "faults": [{ "type": "feed_lost", "target": "feed-a", "at_seconds": 60, "for_seconds": 60 }]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final SortedSet<String> played = new ConcurrentSkipListSet<>();

    @Test
    void a_sweep_goes_on_where_it_stopped_and_ends_with_the_same_report() throws IOException {
        List<SweepResult> first = sweep(runs(STORY));
        assertThat(played).containsExactly("story-seed-1", "story-seed-2");
        played.clear();
        Files.delete(kept("story-seed-2"));
        Files.writeString(folder.resolve("runs/story-seed-2.1.half"), "{\"id\": \"story-s");

        List<SweepResult> second = sweep(runs(STORY));

        assertThat(played).containsExactly("story-seed-2");
        assertThat(new SweepReport(second).json().toString())
                .isEqualTo(new SweepReport(first).json().toString())
                .contains("\"unsafe_actions\":0");
    }

    @Test
    void what_is_kept_counts_no_longer_once_the_story_is_another_or_the_file_is_broken() throws IOException {
        sweep(runs(STORY));
        played.clear();
        Files.writeString(kept("story-seed-1"), "{");

        sweep(runs(STORY));
        assertThat(played).containsExactly("story-seed-1");
        played.clear();

        sweep(runs(STORY.replace("\"for_seconds\": 60", "\"for_seconds\": 90")));
        assertThat(played).containsExactly("story-seed-1", "story-seed-2");
    }

    @Test
    void stories_of_a_fleet_that_are_played_at_once_have_a_record_each() throws IOException {
        List<SweepResult> results = sweep(runs("""
                {
                  "name": "story", "description": "A machine is silent.", "duration_seconds": 600,
                  "world": { "kind": "fleet", "machines": 1, "work": [{ "job": "train", "machines": 1, "doing": "training" }] },
                  "faults": [{ "type": "silent", "target": "node-000", "at_seconds": 120, "for_seconds": 120 }]
                }
                """));

        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(result.shortfall()).doesNotContain("broke off");
            assertThat(result.scores()).containsEntry("unsafe_actions", 0.0);
        });
    }

    @Test
    void a_limit_that_is_set_for_a_run_decides_that_run_alone() throws IOException {
        SortedMap<String, Double> deaf = new TreeMap<>(Map.of("facility-over-budget", 1e9));
        SweepRun heard = runs(STORY).get(0);

        List<SweepResult> results = sweep(List.of(heard, heard.with(deaf)));

        assertThat(results.get(0).scores()).containsKey("seconds_to_detect");
        assertThat(results.get(1).limits()).isEqualTo(deaf);
        assertThat(results.get(1).fingerprint()).isNotEqualTo(results.get(0).fingerprint());
        assertThatThrownBy(() -> sweep(List.of(heard.with(new TreeMap<>(Map.of("facility-over-bugdet", 1.0))))))
                .hasMessageContaining("There is no limit 'facility-over-bugdet'. Did you mean 'facility-over-budget'?");
    }

    private List<SweepResult> sweep(List<SweepRun> runs) {
        return new Sweep(
                        BenchSettings.in(Here.HOME), folder, new SweepPace(2, false), result -> played.add(result.id()))
                .play(runs);
    }

    private List<SweepRun> runs(String text) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Path file = Files.writeString(folder.resolve("scenarios").resolve("story.json"), text);
        AnyScenario scenario = Scenarios.readAny(file).orThrow();
        return LongStream.rangeClosed(1, 2)
                .mapToObj(seed -> SweepRun.of(
                        "story", scenario.with(seed, scenario.heading().noise()), text))
                .toList();
    }

    private Path kept(String id) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.getFileName().toString().equals(id + ".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
