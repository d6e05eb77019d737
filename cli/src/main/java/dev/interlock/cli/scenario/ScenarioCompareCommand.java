package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Table;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.StartRefused;
import dev.interlock.scenarios.AnyRun;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.report.Compared;
import dev.interlock.scenarios.report.ScenarioReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays two scenarios, or one twice, and shows their figures side by side. */
@Command(
        name = "compare",
        description = {
            "Play two scenarios, or one twice in different ways, and show their figures side by side.",
            "A run is a scenario's file or name, perhaps with a seed, a noise, who seats its jobs (scheduling=interlock, simulator or",
            "first_fit) and a site whose rulebook it is played with: thermal-runaway@seed=42,noise=1,site=mine. Ends with exit code 1 if one of them is not as its scenario expects."
        })
final class ScenarioCompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The one run.")
    @SuppressWarnings("NullAway.Init")
    private String one;

    @Parameters(index = "1", paramLabel = "B", description = "The other.")
    @SuppressWarnings("NullAway.Init")
    private String other;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ScenarioReport left = play(ChosenRun.of(one));
        ScenarioReport right = play(ChosenRun.of(other));
        Table table = Table.of("", one, other);
        Compared.of(left, right).forEach(row -> table.row(List.of(row.words(), row.one(), row.other())));
        table.lines().forEach(spec.commandLine().getOut()::println);
        return (left.met() && right.met() ? Exit.OK : Exit.FAILED).code();
    }

    private ScenarioReport play(ChosenRun run) {
        Optional<Path> site = run.site().or(() -> place.settings().site());
        AnyScenario read = ScenarioFiles.of(site).read(run.name());
        AnyScenario chosen = read.with(
                run.seed().orElse(read.heading().seed()),
                run.noise().orElse(read.heading().noise()));
        AnyScenario scenario = run.scheduling().map(chosen::seatedBy).orElse(chosen);
        BenchSettings bench = BenchSettings.in(Home.ofThisProcess().folder()).site(site.orElse(null));
        try (PlayProgress progress = PlayProgress.of(
                run.text(), scenario.duration(), spec.commandLine().getErr())) {
            return new AnyRun(bench, Optional.empty(), progress).play(scenario);
        } catch (StartRefused refused) {
            throw CommandFailure.failed(String.valueOf(refused.getMessage()));
        }
    }
}
