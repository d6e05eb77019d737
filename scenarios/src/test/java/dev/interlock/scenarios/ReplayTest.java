package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.recording.RecordedPlant;
import dev.interlock.scenarios.report.Decisions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final long SEED = 7;
    private static final Scenario SCENARIO =
            Here.scenario("cooling-loss").lasting(NightlyBuild.choose(Duration.ofMinutes(12), Duration.ofHours(1)));

    @Test
    void the_same_scenario_and_seed_give_the_same_decisions_byte_for_byte() {
        ScenarioRun run = ScenarioRun.in(Here.HOME);

        List<String> decisions = run.playWhole(SCENARIO, SEED).decisions();

        assertThat(run.playWhole(SCENARIO, SEED).decisions())
                .isEqualTo(decisions)
                .hasSizeGreaterThan(100);
        assertThat(run.playWhole(SCENARIO, SEED + 1).decisions()).isNotEqualTo(decisions);
    }

    @Test
    void a_recorded_run_replayed_without_the_simulator_gives_the_same_decisions(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("run.ndjson");
        List<String> decisions =
                ScenarioRun.in(Here.HOME).record(SCENARIO, SEED, file).decisions();

        assertThat(replayed(file)).isEqualTo(decisions);
    }

    private static List<String> replayed(Path file) throws IOException {
        RecordedPlant plant = RecordedPlant.of(file);
        try (Bench bench = Bench.start(plant, BenchSettings.in(Here.HOME))) {
            while (plant.left() > 0) {
                bench.step();
            }
            return Decisions.of(bench.controller().audit().reader());
        }
    }
}
