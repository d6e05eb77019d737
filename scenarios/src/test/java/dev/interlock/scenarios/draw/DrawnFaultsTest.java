package dev.interlock.scenarios.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.sweep.Sweep;
import dev.interlock.scenarios.sweep.Sweep.SweepPace;
import dev.interlock.scenarios.sweep.SweepReport;
import dev.interlock.scenarios.sweep.SweepRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two of the drawn scenarios are played in each build, by night a good part of them; the whole set by the nightly workflow. */
class DrawnFaultsTest {
    private static final int COUNT = NightlyBuild.choose(2, 72);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatever_goes_wrong_nothing_is_done_that_the_gate_had_not_approved_and_each_failure_is_explained()
            throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        SweepReport report = new SweepReport(
                new Sweep(BenchSettings.in(Here.HOME), folder, new SweepPace(cores, false), result -> {}).play(runs()));

        assertThat(report.isSafe()).as("%s", report.failures()).isTrue();
        assertThat(report.rows().get(report.rows().size() - 1).recovered().runs())
                .isEqualTo(COUNT);
        assertThat(report.failures()).allMatch(why -> why.matches("drawn-\\d+-\\d+-[a-z-]+, seed \\d+: [A-Z].+\\."));
    }

    private List<SweepRun> runs() throws IOException {
        List<SweepRun> runs = new ArrayList<>();
        for (DrawnScenario drawn : new ScenarioDraw(COUNT, 1).all()) {
            Path file = Files.writeString(folder.resolve(drawn.fileName()), drawn.text());
            runs.add(
                    SweepRun.of(drawn.kind().toString(), Scenarios.readAny(file).orThrow(), drawn.text()));
        }
        return runs;
    }
}
