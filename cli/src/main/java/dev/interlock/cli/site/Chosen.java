package dev.interlock.cli.site;

import dev.interlock.features.play.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a site is to be played. */
final class Chosen {
    private Chosen() {}

    /**
     * The examples that are meant.
     *
     * @param only a tag that begins with {@code @}, a file, or words of a name; null for all
     */
    static List<Example> of(@Nullable String only, List<Example> all) {
        if (only == null) {
            return all;
        }
        return all.stream().filter(example -> isMeant(only, example)).toList();
    }

    private static boolean isMeant(String only, Example example) {
        if (only.startsWith("@")) {
            return example.tags().contains(only);
        }
        String words = only.toLowerCase(Locale.ROOT);
        return isFile(only, example.file())
                || List.of(example.feature(), example.rule(), example.name()).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }

    private static boolean isFile(String only, Path file) {
        return file.endsWith(only) || file.toAbsolutePath().equals(Path.of(only).toAbsolutePath());
    }
}
