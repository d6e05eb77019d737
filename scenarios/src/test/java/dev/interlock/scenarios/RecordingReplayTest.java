package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.ScenarioRunEntry;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.replay.Replay;
import dev.interlock.routes.replay.ReplayReport;
import dev.interlock.routes.replay.ReplayWindow;
import dev.interlock.scenarios.bench.BenchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
        Path recording = folder.resolve("recording");
        Path kept = folder.resolve("audit");

        ScenarioRun.on(BenchSettings.in(Here.HOME).recording(recording, name))
                .keeping(kept)
                .play(played, played.seed());

        ReplayReport report = Replay.of(RecordingReader.of(recording), ReplayWindow.WHOLE);
        assertThat(report.first()).isEmpty();
        assertThat(report.isEqual()).isTrue();
        assertThat(report.rows()).isPositive();
        assertThat(report.of()).isEqualTo(name);
        assertThat(runs(kept))
                .singleElement()
                .extracting(ScenarioRunEntry::scenario, ScenarioRunEntry::seed)
                .containsExactly(name, played.seed());
    }

    private static List<ScenarioRunEntry> runs(Path kept) {
        try (Audit audit = Audit.open(AuditSettings.in(kept), InstantSource.system())) {
            assertThat(audit.verify().intact()).isTrue();
            return audit.reader().newest(ScenarioRunEntry.class, Integer.MAX_VALUE);
        }
    }
}
