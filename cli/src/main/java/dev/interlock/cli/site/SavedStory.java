package dev.interlock.cli.site;

import dev.interlock.features.floor.StoryGround;
import dev.interlock.features.play.FeatureExample;
import dev.interlock.features.play.FeatureRun;
import dev.interlock.features.play.PlayedExample;
import dev.interlock.rules.contract.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something of a site that is played for itself. */
sealed interface SavedStory {
    /** The same for a story that is told in the same words under the same names, wherever in its file it stands. */
    String key();

    /** What it says; empty for a scenario. */
    List<String> sentences();

    /** Plays it, tells of it, and gives what came of it. */
    PlayedExample play(StoryGround ground, PlayedStories told);

    /** What was chosen, features first. */
    static List<SavedStory> of(ChosenStories chosen) {
        return Stream.<SavedStory>concat(
                        chosen.examples().stream().map(OfFeature::new),
                        chosen.scenarios().stream().map(OfScenario::new))
                .toList();
    }

    /** An example of a feature. */
    record OfFeature(FeatureExample example) implements SavedStory {
        @Override
        public String key() {
            return String.join(
                    "\n",
                    example.file().toString(),
                    example.feature(),
                    example.rule(),
                    example.name(),
                    String.join("\n", example.sentences()));
        }

        @Override
        public List<String> sentences() {
            return example.sentences();
        }

        @Override
        public PlayedExample play(StoryGround ground, PlayedStories told) {
            List<PlayedExample> played = new ArrayList<>();
            new FeatureRun(ground, Optional.empty()).play(List.of(example), played::add);
            played.forEach(told);
            return played.get(played.size() - 1);
        }
    }

    /** A scenario. */
    record OfScenario(Path file) implements SavedStory {
        @Override
        public String key() {
            try {
                return file + "\n" + Sha256.of(Files.readAllBytes(file));
            } catch (IOException unreadable) {
                return file.toString();
            }
        }

        @Override
        public List<String> sentences() {
            return List.of();
        }

        @Override
        public PlayedExample play(StoryGround ground, PlayedStories told) {
            return SiteScenarios.play(file, ground, told);
        }
    }
}
