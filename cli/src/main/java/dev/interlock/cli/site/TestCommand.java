package dev.interlock.cli.site;

import dev.interlock.cli.check.Rulebooks;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.Settings;
import dev.interlock.features.play.FeatureFiles;
import dev.interlock.features.play.FeatureRun;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a site's features and scenarios. */
@Command(
        name = "test",
        description = {
            "Play the features and scenarios of a site against the rules in use, each with a whole controller on a virtual clock.",
            "Ends with exit code 1 if something is not decided as they say."
        })
public final class TestCommand implements Callable<Integer> {
    @Option(
            names = "--only",
            paramLabel = "NAME|@TAG|FILE",
            description =
                    "Only what has these words in the name of its feature, rule, example or scenario, has this tag, or stands in this file.")
    private @Nullable String only;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description =
                    "A folder for what was played: features.html for people, features.xml and scenarios.xml as JUnit has it, features.json as Cucumber has it.")
    private @Nullable Path reports;

    @Option(
            names = "--coverage",
            description =
                    "Say at the end which rules fired in what was played, and which never did; with --reports, rules.xml as JUnit has it too.")
    private boolean coverage;

    @Option(
            names = "--watch",
            description = "Go on until Ctrl+C: whenever a file is saved, play again what it concerns.")
    private boolean watch;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public Integer call() {
        if (watch) {
            return watched().code();
        }
        Settings settings = site.settings();
        FeatureFiles features = FeatureFiles.in(settings.site().orElseThrow().resolve("features"));
        features.faults().stream().map(FileFault::toString).forEach(printout::line);
        List<RulebookFault> faults = ruleFaults(settings);
        faults.stream().map(Rulebooks::told).forEach(printout::line);
        if (!faults.isEmpty()) {
            printout.line("The rules cannot be used like this, and nothing was played. Mend what is named above.");
            return Exit.FAILED.code();
        }
        if (only == null && features.examples().isEmpty() && !features.faults().isEmpty()) {
            return Exit.FAILED.code();
        }
        return (play(settings, features) && features.faults().isEmpty() ? Exit.OK : Exit.FAILED).code();
    }

    private Exit watched() {
        if (reports != null || coverage) {
            throw CommandFailure.usage(
                    "'--watch' plays what changes and has no end to report at. Leave '--reports' and '--coverage' out, or '--watch'.");
        }
        return new TestWatch(site::settings, only, printout).untilStopped();
    }

    private boolean play(Settings settings, FeatureFiles features) {
        SiteScenarios scenarios = SiteScenarios.of(settings);
        ChosenStories chosen = ChosenStories.of(only, features.examples(), scenarios.files());
        Optional<Path> folder = madeReports();
        PlayedStories told = new PlayedStories(printout);
        try (SiteGround ground = SiteGround.of(settings)) {
            if (!chosen.examples().isEmpty()) {
                new FeatureRun(ground.ground(), folder).play(chosen.examples(), told);
            }
            SiteScenarios.play(chosen.scenarios(), ground.ground(), told, folder);
            if (coverage) {
                Rulebooks books = Rulebooks.of(null, settings);
                CoverageReport report = CoverageReport.of(
                        books.source(),
                        books.loaded(),
                        ground.ground().coverage().fired());
                report.lines().forEach(printout::line);
                folder.ifPresent(where -> report.write(where.resolve("rules.xml")));
            }
        }
        return told.ended();
    }

    private static List<RulebookFault> ruleFaults(Settings settings) {
        return Rulebook.load(Rulebooks.of(null, settings).source()).fold(book -> List.of(), faults -> faults);
    }

    private Optional<Path> madeReports() {
        if (reports == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.createDirectories(reports));
        } catch (IOException unwritable) {
            throw CommandFailure.unreachable(
                    "No reports can be written to '%s' (%s). Name a folder that you may write to."
                            .formatted(reports, unwritable.getMessage()));
        }
    }
}
