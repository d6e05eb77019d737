package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.replay.Replay;
import dev.interlock.routes.replay.ReplayReport;
import dev.interlock.routes.replay.ReplayWindow;
import dev.interlock.scenarios.bench.BenchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingReplayTest {
    private static final Duration SMALL = Duration.ofMinutes(8);

    static List<String> scenarios() {
        return NightlyBuild.choose(
                List.of("power-budget"),
                List.of(
                        "air-handlers-trip",
                        "budget-drop",
                        "carbon-aware",
                        "chaos1",
                        "chillers-stay-off",
                        "cooling-loss",
                        "feed-loss",
                        "power-budget",
                        "quiet-day",
                        "sensor-lies",
                        "sensors-drift-together",
                        "set-back",
                        "thermal-runaway",
                        "unit-returns"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_recorded_scenario_is_decided_again_byte_for_byte(String name, @TempDir Path folder) {
        Scenario scenario = Here.scenario(name);
        Scenario played = NightlyBuild.choose(scenario.lasting(SMALL), scenario);

        List<String> decisions = ScenarioRun.on(BenchSettings.in(Here.HOME)
                        .audit(AuditSettings.inMemory())
                        .recording(folder, name))
                .playWhole(played, played.seed())
                .decisions();

        ReplayReport report = Replay.of(RecordingReader.of(folder), ReplayWindow.WHOLE);
        assertThat(report.first()).isEmpty();
        assertThat(report.isEqual()).isTrue();
        assertThat(report.rows()).isPositive();
        assertThat(report.of()).isEqualTo(name);
        assertThat(decisions)
                .filteredOn(row -> row.startsWith("ScenarioRunEntry"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("scenario=" + name, "seed=" + played.seed()));
    }
}
