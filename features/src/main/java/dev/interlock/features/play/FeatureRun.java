package dev.interlock.features.play;

import dev.interlock.features.floor.StoryGround;
import dev.interlock.rules.file.FileFault;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plays examples in this process and in this thread, one after the other.
 *
 * @param reports the folder that reports are written to, which is there; empty for none
 */
public record FeatureRun(StoryGround ground, Optional<Path> reports) {
    private static final URI GLUE = URI.create("classpath:/dev/interlock/features/steps");

    private static final Map<String, String> REPORTS =
            Map.of("html", "features.html", "junit", "features.xml", "json", "features.json");

    /** Plays them, and tells of each when it is over. */
    public void play(List<FeatureExample> examples, Consumer<PlayedExample> told) {
        ground.lay();
        RuntimeOptionsBuilder options = options(examples);
        reports.ifPresent(
                folder -> REPORTS.forEach((kind, file) -> options.addPluginName(kind + ":" + folder.resolve(file))));
        run(options, new PlayListener(told));
    }

    /** Every sentence of theirs that no step says, with the nearest that one does; nothing is played. */
    public static List<FileFault> unknownSentences(List<FeatureExample> examples) {
        List<FileFault> faults = new ArrayList<>();
        run(options(examples).setDryRun(), new UnknownSentences(faults));
        return faults.stream().distinct().toList();
    }

    private static RuntimeOptionsBuilder options(List<FeatureExample> examples) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setMonochrome()
                .setNoSummary()
                .setPublishQuiet(true);
        byFile(examples).forEach((file, lines) -> options.addFeature(FeatureWithLines.create(file.toUri(), lines)));
        return options;
    }

    private static Map<Path, List<Integer>> byFile(List<FeatureExample> examples) {
        Map<Path, List<Integer>> lines = new TreeMap<>();
        for (FeatureExample example : examples) {
            lines.computeIfAbsent(example.file().toAbsolutePath(), file -> new ArrayList<>())
                    .add(example.line());
        }
        return lines;
    }

    private static void run(RuntimeOptionsBuilder options, Plugin listener) {
        Runtime.builder()
                .withRuntimeOptions(options.build())
                .withAdditionalPlugins(listener)
                .build()
                .run();
    }
}
