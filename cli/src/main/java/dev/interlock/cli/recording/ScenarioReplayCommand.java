package dev.interlock.cli.recording;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.replay.Replay;
import dev.interlock.routes.replay.ReplayReport;
import dev.interlock.routes.replay.ReplayWindow;
import dev.interlock.routes.replay.TurnDifference;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides a recording once more. */
@Command(
        name = "replay",
        description = {
            "Decide everything that --record kept once more, at the same moments, and compare byte for byte.",
            "No agent is told and no model asked: what they answered stands in the recording. Ends with exit code 1 at a difference.",
            "With --page it is played on the control room's page instead, at any speed and from any moment on."
        })
public final class ScenarioReplayCommand implements Callable<Integer> {
    /** Whose rules decide. */
    private enum Whose {
        /** Those that the recording holds. */
        recorded,
        /** Those in use here. */
        installed
    }

    @Parameters(paramLabel = "DIR", description = "The folder that --record wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "Compare from here on, such as 2026-01-05T08:00:00Z; what lies before is played all the same.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Compare until here, and end.")
    private @Nullable String to;

    @Option(
            names = "--rulebook",
            paramLabel = "WHOSE",
            description =
                    "Which rulebook decides where the installed one is not that of the recording: ${COMPLETION-CANDIDATES}.")
    private @Nullable Whose whose;

    @Option(
            names = "--page",
            description =
                    "Instead of comparing, play it on the control room's page, where it can be wound and nothing be changed.")
    private boolean page;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of that page (default: as set, 8080; 0 takes a free one).")
    private @Nullable Integer port;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReplayWindow window = new ReplayWindow(time("--from", from), time("--to", to));
        if (port != null && !page) {
            throw CommandFailure.usage("--port is that of the page. Add --page, or leave it out.");
        }
        if (page && to != null) {
            throw CommandFailure.usage("--to ends a comparison; a page is played until you leave it. Leave it out.");
        }
        try {
            RecordingReader recording = RecordingReader.of(folder);
            Optional<Rulebook> other = other(recording.first().rulebookHash());
            if (page) {
                return ReplayOnPage.of(folder, other, window.from(), settings())
                        .show(spec.commandLine().getOut());
            }
            ReplayReport report = Replay.of(recording, window, other);
            print(report, spec.commandLine().getOut());
            return (report.isEqual() ? Exit.OK : Exit.FAILED).code();
        } catch (RecordingRefused refused) {
            throw CommandFailure.failed(refused.sentence());
        }
    }

    private Settings settings() {
        Map<Setting, @Nullable Object> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.PORT, port);
        return place.settings(flags);
    }

    private static Optional<Instant> time(String option, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException noTime) {
            throw CommandFailure.usage(
                    "%s is '%s', which is no time. Give one such as 2026-01-05T08:00:00Z.".formatted(option, text));
        }
    }

    /** The rulebook that is put in place of the recorded one; empty for none. */
    private Optional<Rulebook> other(String recorded) {
        RulebookSource installed = InstalledRulebook.of(place.settings());
        if (installed.hash().equals(recorded) || whose == Whose.recorded) {
            return Optional.empty();
        }
        if (whose == Whose.installed) {
            return Optional.of(InstalledRulebook.loaded(installed));
        }
        throw CommandFailure.failed(
                "The recording was made with rulebook %.12s, and %.12s is in use here. Replay it with the one that it holds (--rulebook recorded) or with yours (--rulebook installed)."
                        .formatted(recorded, installed.hash()));
    }

    private static void print(ReplayReport report, PrintWriter out) {
        if (!report.of().isEmpty()) {
            out.println("Recorded: " + report.of());
        }
        report.remarks().forEach(out::println);
        if (report.isEqual()) {
            out.printf("%d turns with %d rows were decided again, byte for byte.%n", report.turns(), report.rows());
            return;
        }
        out.printf(
                "%d of %d turns came out otherwise, the first at %s:%n",
                report.differing(), report.turns(), report.first().get(0).at());
        report.first().forEach(difference -> print(difference, out));
        if (report.differing() > report.first().size()) {
            out.printf("… and %d more.%n", report.differing() - report.first().size());
        }
    }

    private static void print(TurnDifference turn, PrintWriter out) {
        out.printf("turn %d at %s (%s)%s%n", turn.turn(), turn.at(), turn.event(), why(turn));
        List<String> missing = turn.missing();
        List<String> added = turn.added();
        for (int i = 0; i < Math.max(missing.size(), added.size()); i++) {
            Optional<String> difference = i < missing.size() && i < added.size()
                    ? RowSentence.difference(missing.get(i), added.get(i))
                    : Optional.empty();
            if (i < missing.size()) {
                out.println("  recorded: " + RowSentence.of(missing.get(i)));
            }
            if (i < added.size()) {
                out.println("  replayed: " + RowSentence.of(added.get(i)));
            }
            difference.ifPresent(text -> out.println("            " + text));
        }
    }

    private static String why(TurnDifference turn) {
        if (turn.torn()) {
            return ": the kill switch was thrown while it was decided, which a replay cannot time";
        }
        return turn.isOrder() ? ": the same in another order" : "";
    }
}
