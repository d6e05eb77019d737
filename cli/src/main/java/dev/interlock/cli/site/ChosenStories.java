package dev.interlock.cli.site;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.features.play.FeatureExample;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.file.InputFile;
import dev.interlock.scenarios.Scenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a site is to be played. */
record ChosenStories(List<FeatureExample> examples, List<Path> scenarios) {
    private static final String TAG = "@";

    ChosenStories {
        examples = List.copyOf(examples);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * What is meant of all that there is.
     *
     * @param only a tag that begins with {@code @}, a file, or words of a name; null for all
     * @throws CommandFailure nothing is meant
     */
    static ChosenStories of(@Nullable String only, List<FeatureExample> examples, List<Path> scenarios) {
        ChosenStories chosen = only == null
                ? new ChosenStories(examples, scenarios)
                : new ChosenStories(
                        examples.stream().filter(each -> isMeant(only, each)).toList(),
                        scenarios.stream().filter(each -> isMeant(only, each)).toList());
        if (chosen.examples().isEmpty() && chosen.scenarios().isEmpty()) {
            throw CommandFailure.usage(
                    only == null
                            ? "The site has no example and no scenario to play. Put a story into 'features/', such as 'features/mine.feature'."
                            : "Nothing that can be played is called '%s' or stands in such a file.%s Give words of a name, a tag such as @slow, or a file."
                                    .formatted(only, Nearest.hint(only, names(only, examples, scenarios))));
        }
        return chosen;
    }

    private static boolean isMeant(String only, FeatureExample example) {
        if (only.startsWith(TAG)) {
            return example.tags().contains(only);
        }
        return isFile(only, example.file())
                || Stream.of(example.feature(), example.rule(), example.name()).anyMatch(name -> has(name, only));
    }

    private static boolean isMeant(String only, Path scenario) {
        return !only.startsWith(TAG) && (isFile(only, scenario) || has(Scenarios.name(scenario), only));
    }

    private static boolean has(String name, String words) {
        return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static boolean isFile(String only, Path file) {
        return InputFile.path(only)
                .toOptional()
                .filter(path -> file.endsWith(path)
                        || file.toAbsolutePath()
                                .normalize()
                                .equals(path.toAbsolutePath().normalize()))
                .isPresent();
    }

    /** What could have been meant by a tag, or by a name. */
    private static List<String> names(String only, List<FeatureExample> examples, List<Path> scenarios) {
        return only.startsWith(TAG)
                ? examples.stream()
                        .flatMap(each -> each.tags().stream())
                        .distinct()
                        .toList()
                : Stream.concat(
                                examples.stream()
                                        .flatMap(each -> Stream.of(
                                                each.feature(),
                                                each.rule(),
                                                each.name(),
                                                String.valueOf(each.file().getFileName()))),
                                scenarios.stream().map(Scenarios::name))
                        .distinct()
                        .toList();
    }
}
