package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.draw.DrawnScenario;
import dev.interlock.scenarios.draw.DrawnSection;
import dev.interlock.scenarios.draw.ScenarioDraw;
import dev.interlock.scenarios.sweep.SweepReport;
import dev.interlock.scenarios.sweep.SweepRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws scenarios, and plays them. */
@Command(
        name = "draw",
        description = {
            "Draw scenarios from a seed, of each kind of fault as many, play them, and say of each kind how many recovered.",
            "The files can be played by themselves. Ends with exit code 1 if something was done that the gate had not approved."
        })
final class ScenarioDrawCommand implements Callable<Integer> {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance draws from; the same seed draws the same set (default: 1).")
    private long seed;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "240",
            description = "How many; the first of a large set are those of a small one (default: 240).")
    private int count;

    @Option(names = "--write-only", description = "Write the files, and play nothing.")
    private boolean writeOnly;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "A page that gets a section on it in place of its former one, as docs/reference/results.md.")
    private @Nullable Path page;

    @Mixin
    private final SweepOptions many = new SweepOptions();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout out = new Printout();

    @Override
    public Integer call() {
        ScenarioDraw draw = draw();
        Path folder = many.folder("drawn-%d".formatted(seed));
        List<SweepRun> runs = written(draw, folder.resolve("scenarios"));
        if (writeOnly) {
            out.line("%d scenarios are in '%s'.".formatted(runs.size(), folder.resolve("scenarios")));
            return Exit.OK.code();
        }
        return new ManyRuns("%d faults drawn from seed %d".formatted(count, seed), many, folder, out)
                .play(place.settings().site(), runs, report -> section(draw, report))
                .code();
    }

    private ScenarioDraw draw() {
        try {
            return new ScenarioDraw(count, seed);
        } catch (IllegalArgumentException outOfRange) {
            throw out.misread(String.valueOf(outOfRange.getMessage()));
        }
    }

    private List<SweepRun> written(ScenarioDraw draw, Path folder) {
        List<SweepRun> runs = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (DrawnScenario drawn : draw.all()) {
                Path file = written(folder.resolve(drawn.fileName()), drawn.text());
                runs.add(SweepRun.of(
                        drawn.kind().toString(), Scenarios.readAny(file).orThrow(), drawn.text()));
            }
        } catch (IOException failed) {
            throw CommandFailure.failed(
                    "Scenarios cannot be written to '%s'. Check its permissions.".formatted(folder));
        }
        return runs;
    }

    /** Whole at any moment, as other parts may read it meanwhile. */
    private static Path written(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "drawn", ".half");
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private void section(ScenarioDraw draw, SweepReport report) {
        if (page != null) {
            String section = DrawnSection.of(draw, report, page.toString());
            new WrittenPage(page).write(former -> DrawnSection.into(former, section));
        }
    }
}
