package dev.interlock.cli.recording;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.replay.BacktestChange;
import dev.interlock.routes.replay.BacktestReport;
import dev.interlock.routes.replay.DecidedThing;
import dev.interlock.routes.replay.RulebookBacktest;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
            "No agent is told and no model asked. What the recording cannot know is marked."
        })
public final class BacktestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NEW",
            description =
                    "A whole rulebook's folder, or one with what a site changes of it, such as a limits.csv of one row.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--against", paramLabel = "DIR", required = true, description = "The folder that --record wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path recording;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = InstalledRulebook.loaded(InstalledRulebook.with(place.settings(), folder));
        try {
            RecordingReader reader = RecordingReader.of(recording);
            print(RulebookBacktest.of(reader, rulebook), reader.first().rulebookHash(), rulebook);
            return Exit.OK.code();
        } catch (RecordingRefused refused) {
            throw CommandFailure.failed(refused.sentence());
        }
    }

    private void print(BacktestReport report, String recorded, Rulebook rulebook) {
        PrintWriter out = spec.commandLine().getOut();
        if (!report.of().isEmpty()) {
            out.println("Recorded: " + report.of());
        }
        out.printf(
                "Rulebook %.12s decided; %.12s is judged by it, on %d turns.%n",
                recorded, rulebook.hash(), report.turns());
        report.remarks().forEach(out::println);
        List<BacktestChange> certain =
                report.changes().stream().filter(BacktestChange::certain).toList();
        List<BacktestChange> unknown =
                report.changes().stream().filter(change -> !change.certain()).toList();
        out.printf("%d decisions are the same at the same moment, %d are not.%n", report.same(), certain.size());
        certain.forEach(change -> print(change, out));
        report.parted().ifPresent(at -> {
            out.printf(
                    "From %s on only one of the two changes something, and the world would have gone another way. What differs after it (%d) is what would follow if it had not:%n",
                    at, unknown.size());
            unknown.forEach(change -> print(change, out));
        });
    }

    private static void print(BacktestChange change, PrintWriter out) {
        DecidedThing thing = change.thing();
        out.printf(
                "  %s  %s%s %s: %s%n",
                thing.at(),
                change.certain() ? "" : "perhaps ",
                what(change),
                thing.kind().name().toLowerCase(Locale.ROOT),
                thing.words());
        thing.firings().forEach(firing -> out.println("      " + RowSentence.of(firing)));
    }

    private static String what(BacktestChange change) {
        if (change.before().isEmpty()) {
            return "added";
        }
        if (change.after().isEmpty()) {
            return "removed";
        }
        Duration moved = Duration.between(
                change.before().get().at(), change.after().get().at());
        return moved.isNegative()
                ? "earlier by %d s".formatted(-moved.toSeconds())
                : "later by %d s".formatted(moved.toSeconds());
    }
}
