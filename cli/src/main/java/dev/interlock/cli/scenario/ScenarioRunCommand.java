package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.StartRefused;
import dev.interlock.scenarios.AnyRun;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.report.ReportJson;
import dev.interlock.scenarios.report.ReportText;
import dev.interlock.scenarios.report.RunNote;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.simulator.measure.NoiseLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays one scenario. */
@Command(
        name = "run",
        description = {
            "Play a scenario: the whole controller beside a simulated world, on the world's own clock, or beside a shop in real time.",
            "Ends with exit code 1 if something is not as the scenario expects."
        })
final class ScenarioRunCommand implements Callable<Integer> {
    private static final String WRITTEN_FOR =
            "What a delivered scenario expects was written for the delivered rulebook, and it was played with that of '%s'. "
                    + "Play it with '--set interlock.site=' to see which of the two it is.";

    private static final String KEPT = "The audit is kept in '%s'. See it with 'interlock audit list --data %s'.";

    @Parameters(paramLabel = "FILE", description = "The scenario's file, or a name 'interlock scenario list' shows.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the world's chance is drawn from (default: the scenario's own).")
    private @Nullable Long seed;

    @Option(
            names = "--noise",
            paramLabel = "LEVEL",
            description =
                    "How far sensors err: 0 not at all, 1 as far as their data sheets allow (default: the scenario's own, 0.2 as a rule).")
    private @Nullable Double noise;

    @Option(
            names = "--audit",
            paramLabel = "DIR",
            description = "A new folder that keeps the audit of this run (default: it is gone when the run ends).")
    private @Nullable Path audit;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "A folder that keeps everything that is told and decided, to be replayed with 'scenario replay'.")
    private @Nullable Path record;

    @Option(names = "--json", description = "The figures and scores as JSON.")
    private boolean json;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path site = place.settings().site().orElse(null);
        ScenarioFiles files = ScenarioFiles.of(place.settings().site());
        AnyScenario scenario = chosen(files.read(file));
        if (!json) {
            scenario.remarks().forEach(spec.commandLine().getOut()::println);
        }
        BenchSettings bench =
                recorded(BenchSettings.in(Home.ofThisProcess().folder()).site(site), scenario.heading());
        refuseTaken();
        try (PlayProgress progress = PlayProgress.of(
                scenario.heading().name(),
                scenario.duration(),
                spec.commandLine().getErr())) {
            ScenarioReport report = new AnyRun(bench, Optional.ofNullable(audit), progress).play(scenario);
            progress.close();
            print(report);
            if (!json && !report.met() && scenario.heading().isOwed()) {
                spec.commandLine()
                        .getOut()
                        .println("OWED: " + scenario.heading().owed());
            }
            if (!json && !report.met() && site != null && files.isDelivered(file)) {
                spec.commandLine().getOut().println(WRITTEN_FOR.formatted(site));
            }
            return (report.met() ? Exit.OK : Exit.FAILED).code();
        } catch (StartRefused refused) {
            throw CommandFailure.failed(String.valueOf(refused.getMessage()));
        }
    }

    private BenchSettings recorded(BenchSettings bench, Heading heading) {
        return record == null
                ? bench
                : bench.recording(record, RecordedScenario.of(heading).words());
    }

    private AnyScenario chosen(AnyScenario scenario) {
        try {
            return scenario.with(
                    seed == null ? scenario.heading().seed() : seed,
                    noise == null ? scenario.heading().noise() : new NoiseLevel(noise));
        } catch (IllegalArgumentException outOfRange) {
            throw CommandFailure.usage(String.valueOf(outOfRange.getMessage()));
        }
    }

    private void refuseTaken() {
        if (audit != null && Files.exists(audit)) {
            throw CommandFailure.usage(
                    "There is a '%s' already, and its audit would go on where it stopped. Name a folder that is not there yet."
                            .formatted(audit));
        }
    }

    private void print(ScenarioReport report) {
        if (json) {
            spec.commandLine().getOut().println(JsonRows.pretty(ReportJson.of(report)));
        } else if (audit == null) {
            ReportText.print(report, spec.commandLine().getOut());
        } else {
            RunNote.write(report, audit);
            ReportText.print(
                    report,
                    "the audit in '%s' has them all".formatted(audit),
                    spec.commandLine().getOut());
            spec.commandLine().getOut().println(KEPT.formatted(audit, audit));
        }
    }
}
