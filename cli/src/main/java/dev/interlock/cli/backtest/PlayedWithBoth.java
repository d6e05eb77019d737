package dev.interlock.cli.backtest;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.recording.InstalledRulebook;
import dev.interlock.cli.scenario.PlayProgress;
import dev.interlock.cli.scenario.RecordedScenario;
import dev.interlock.cli.scenario.ScenarioFiles;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.StartRefused;
import dev.interlock.scenarios.AnyRun;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.report.Compared;
import dev.interlock.scenarios.report.ScenarioReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A recorded scenario, played again with the rulebook in use and with another one: what no recording can say of energy and money. */
record PlayedWithBoth(RecordedScenario scenario, Settings settings, Path rulebook) {
    private static final String RULEBOOKS = "rulebooks";

    /** Plays it twice, and says each figure of both. */
    void print(PrintWriter out, PrintWriter err) {
        Optional<Path> site = settings.site();
        AnyScenario played = scenario.read(ScenarioFiles.of(site));
        BenchSettings inUse = BenchSettings.in(Home.ofThisProcess().folder()).site(site.orElse(null));
        try {
            Path other = Files.createTempDirectory("interlock-rulebook");
            try {
                ScenarioReport before = play(played, inUse, "the rulebook in use", err);
                ScenarioReport after = play(played, with(other, inUse), "the other", err);
                out.printf("Simulated: %s, played again with both rulebooks.%n", scenario.words());
                Table table = Table.of("", "in use", "judged");
                Compared.of(before, after).forEach(row -> table.row(List.of(row.words(), row.one(), row.other())));
                table.lines().forEach(out::println);
            } finally {
                unlink(other);
            }
        } catch (IOException unwritable) {
            throw CommandFailure.unreachable("The rulebooks cannot be laid out to be played (%s). Check the disk."
                    .formatted(unwritable.getMessage()));
        } catch (StartRefused refused) {
            throw CommandFailure.failed(String.valueOf(refused.getMessage()));
        }
    }

    private static ScenarioReport play(AnyScenario scenario, BenchSettings bench, String name, PrintWriter err) {
        try (PlayProgress progress = PlayProgress.of(name, scenario.duration(), err)) {
            return new AnyRun(bench, Optional.empty(), progress).play(scenario);
        }
    }

    /** The same installation or site, where the rulebook that is judged stands in the place of its own. */
    private BenchSettings with(Path folder, BenchSettings inUse) throws IOException {
        boolean whole = InstalledRulebook.isWhole(rulebook);
        Path like = whole ? inUse.home() : inUse.site();
        if (like != null) {
            try (Stream<Path> besides = Files.list(like)) {
                for (Path each : besides.toList()) {
                    link(folder.resolve(String.valueOf(each.getFileName())), each);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(RULEBOOKS));
        link(folder.resolve(RULEBOOKS), rulebook);
        return whole ? BenchSettings.in(folder).site(inUse.site()) : inUse.site(folder);
    }

    private static void link(Path link, Path to) throws IOException {
        Files.createSymbolicLink(link, to.toRealPath());
    }

    private static void unlink(Path folder) throws IOException {
        try (Stream<Path> links = Files.list(folder)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
        Files.delete(folder);
    }
}
