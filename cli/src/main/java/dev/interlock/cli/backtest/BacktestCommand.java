package dev.interlock.cli.backtest;

import dev.interlock.cli.audit.DecisionsOnFacts;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.recording.InstalledRulebook;
import dev.interlock.cli.scenario.RecordedScenario;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.replay.RulebookBacktest;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what another rulebook would have decided. */
@Command(
        name = "backtest",
        description = {
            "Let a rulebook decide on what was recorded, beside the one that did, and say what comes out otherwise.",
            "No agent is told and no model asked. What the recording or the audit cannot know is marked."
        })
public final class BacktestCommand implements Callable<Integer> {
    private static final String AUDIT = "audit";

    @Parameters(
            paramLabel = "NEW",
            description =
                    "A whole rulebook's folder, or one with what a site changes of it, such as a limits.csv of one row.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--against",
            paramLabel = "DIR|audit",
            required = true,
            description =
                    "The folder that --record wrote; or the word audit, for the decisions in the audit of the data folder, each on the facts that its rules saw.")
    @SuppressWarnings("NullAway.Init")
    private String against;

    @Option(
            names = "--play",
            description =
                    "Where a scenario was recorded, play it again with both rulebooks, and show energy, cost and all other figures side by side.")
    private boolean play;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = place.settings();
        Rulebook rulebook = InstalledRulebook.loaded(InstalledRulebook.with(settings, folder));
        if (against.equals(AUDIT)) {
            ofAudit(settings, rulebook);
        } else {
            ofRecording(settings, rulebook);
        }
        return Exit.OK.code();
    }

    private void ofAudit(Settings settings, Rulebook rulebook) {
        if (play) {
            throw CommandFailure.usage(
                    "--play plays the scenario that was recorded, and an audit is of none. Leave it out, or name a recording.");
        }
        Rulebook installed = InstalledRulebook.loaded(InstalledRulebook.of(settings));
        new AuditBacktestPage(DecisionsOnFacts.in(settings), installed, rulebook).print(out());
    }

    private void ofRecording(Settings settings, Rulebook rulebook) {
        try {
            RecordingReader reader = RecordingReader.of(InputFile.path(against).fold(path -> path, reasons -> {
                throw CommandFailure.usage(String.join(" ", reasons));
            }));
            String recorded = reader.first().rulebookHash();
            Optional<RecordedScenario> played = play
                    ? Optional.of(playable(settings, recorded, reader.first().of()))
                    : Optional.empty();
            BacktestPage.print(RulebookBacktest.of(reader, rulebook), recorded, rulebook, out());
            played.ifPresent(scenario -> {
                out().flush();
                new PlayedWithBoth(scenario, settings, folder)
                        .print(out(), spec.commandLine().getErr());
            });
        } catch (RecordingRefused refused) {
            throw CommandFailure.failed(refused.sentence());
        }
    }

    private static RecordedScenario playable(Settings settings, String recorded, String of) {
        RecordedScenario scenario = RecordedScenario.in(of)
                .orElseThrow(() -> CommandFailure.usage(
                        "The recording is of %s. Only a scenario can be played again; leave --play out."
                                .formatted(of.isEmpty() ? "no scenario" : "'" + of + "', which is no scenario")));
        RulebookSource installed = InstalledRulebook.of(settings);
        if (!installed.hash().equals(recorded)) {
            throw CommandFailure.failed(
                    "The recording was made with rulebook %.12s, and %.12s is in use here, so that the two cannot be played beside each other. Put the recorded one back, or leave --play out."
                            .formatted(recorded, installed.hash()));
        }
        return scenario;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
