package dev.interlock.cli.site;

import dev.interlock.cli.scenario.PlayProgress;
import dev.interlock.cli.settings.Settings;
import dev.interlock.features.floor.StoryGround;
import dev.interlock.features.play.PlayedExample;
import dev.interlock.rules.file.FileFault;
import dev.interlock.scenarios.AnyRun;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.report.ScenarioReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A site's own scenarios. */
record SiteScenarios(List<Path> files) {
    static SiteScenarios of(Settings settings) {
        Path folder = settings.site().orElseThrow().resolve("scenarios");
        try {
            return new SiteScenarios(Files.isDirectory(folder) ? Scenarios.all(folder) : List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The scenarios in '%s' cannot be read. Check the folder and its permissions.".formatted(folder),
                    unreadable);
        }
    }

    /** Plays them with the rules of a ground, each in the world that it names, and tells of each when it is over. */
    static void play(List<Path> chosen, StoryGround ground, PlayedStories told, Optional<Path> reports) {
        List<PlayedExample> played = new ArrayList<>();
        chosen.forEach(file -> played.add(play(file, ground, told)));
        reports.filter(folder -> !played.isEmpty())
                .ifPresent(folder -> JunitXml.write(played, folder.resolve("scenarios.xml")));
    }

    /** The same of one of them, and gives what came of it. */
    static PlayedExample play(Path file, StoryGround ground, PlayedStories told) {
        PlayedExample ended = Scenarios.readAny(file)
                .fold(
                        scenario -> played(file, scenario, ground, told.progress()),
                        reasons -> failed(
                                file,
                                Duration.ZERO,
                                "It cannot be read.",
                                FileFault.of(file, Scenarios.readAny(file)).stream()
                                        .map(FileFault::toString)
                                        .toList()));
        told.accept(ended);
        return ended;
    }

    private static PlayedExample played(Path file, AnyScenario scenario, StoryGround ground, PrintWriter out) {
        BenchSettings bench =
                BenchSettings.in(ground.home()).site(ground.site().orElse(null)).coverage(ground.coverage());
        try (PlayProgress progress = PlayProgress.of(Scenarios.name(file), scenario.duration(), out)) {
            ScenarioReport report = new AnyRun(bench, Optional.empty(), progress).play(scenario);
            Duration took = report.took().world().plus(report.took().controller());
            return report.met()
                    ? new PlayedExample(Scenarios.name(file), file + ":1", took, Optional.empty())
                    : failed(file, took, "It did not go as the scenario expects.", report.unmet());
        }
    }

    private static PlayedExample failed(Path file, Duration took, String sentence, List<String> reasons) {
        return new PlayedExample(
                Scenarios.name(file),
                file + ":1",
                took,
                Optional.of(new PlayedExample.Failure(file + ":1", sentence, reasons, List.of())));
    }
}
