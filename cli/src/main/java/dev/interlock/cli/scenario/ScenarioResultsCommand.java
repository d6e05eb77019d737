package dev.interlock.cli.scenario;

import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.Home;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.draw.DrawnSection;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.results.PlayedScenario;
import dev.interlock.scenarios.results.ResultsPage;
import dev.interlock.scenarios.results.ResultsRun;
import dev.interlock.scenarios.results.ResultsStamp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays all scenarios, and writes down how it went. */
@Command(
        name = "results",
        description = {
            "Play every scenario that came along on several seeds: with Interlock, with plain thermostats, and with nothing;",
            "and write a page of what came of it. All of them on five seeds take half an hour on two cores."
        })
final class ScenarioResultsCommand implements Runnable {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "Only these scenarios (default: all that 'interlock scenario list' shows of the data centre).")
    private List<String> names = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N-M",
            defaultValue = "1-5",
            description = "From which seed to which, or one seed (default: 1-5).")
    private String seeds = "";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            defaultValue = "docs/reference/results.md",
            description = "The page to write (default: docs/reference/results.md).")
    @SuppressWarnings("NullAway.Init")
    private Path page;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Printout out = new Printout();

    @Override
    public void run() {
        List<Long> asked = SeedRange.of(seeds, out);
        WrittenPage written = new WrittenPage(page);
        written.requireFolder();
        List<PlayedScenario> played =
                new ResultsRun(ScenarioRun.in(Home.ofThisProcess().folder()), this::told).play(scenarios(), asked);
        String version = spec.root().version()[0];
        String text = ResultsPage.of(played, seeds, ResultsStamp.now(LocalDate.now(ZoneOffset.UTC), version));
        written.write(former -> DrawnSection.kept(former, text));
        out.line("%d runs are in '%s'.".formatted(played.size() * asked.size(), page));
    }

    private List<Scenario> scenarios() {
        ScenarioFiles files = ScenarioFiles.of(Optional.empty());
        return names.isEmpty()
                ? files.ofDataCentres()
                : names.stream().distinct().map(files::ofDataCentre).toList();
    }

    private synchronized void told(ScenarioReport report) {
        out.progress("%s, seed %d: %s"
                .formatted(report.scenario(), report.seed(), report.met() ? "as expected" : "NOT as expected"));
    }
}
