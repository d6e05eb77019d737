package dev.interlock.cli.site;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.Settings;
import dev.interlock.features.play.Example;
import dev.interlock.features.play.FeatureFiles;
import dev.interlock.features.play.FeatureRun;
import dev.interlock.rules.file.FileFault;
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
            description = "Only examples whose feature, rule or own name has these words, with a tag, or of one file.")
    private @Nullable String only;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "A folder for what was played as a page, as JUnit XML and as Cucumber JSON.")
    private @Nullable Path reports;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public Integer call() {
        Settings settings = site.settings();
        Path folder = settings.site().orElseThrow();
        FeatureFiles features = FeatureFiles.in(folder.resolve("features"));
        List<Example> chosen = Chosen.of(only, features.examples());
        features.faults().stream().map(FileFault::toString).forEach(printout::line);
        PlayedStories told = new PlayedStories(printout);
        try (SiteGround ground = SiteGround.of(settings)) {
            new FeatureRun(ground.ground(), madeReports()).play(chosen, told);
        }
        return (told.ended(features.faults().size()) ? Exit.OK : Exit.FAILED).code();
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
