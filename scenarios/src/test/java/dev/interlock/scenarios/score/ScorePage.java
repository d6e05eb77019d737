package dev.interlock.scenarios.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The reference, whose worked examples are those of the tests. */
public final class ScorePage {
    private static final Path PAGE = Path.of("../docs/reference/scores.md");

    private ScorePage() {}

    /** The page has this sentence, with these figures. */
    public static void says(String sentence, Object... figures) {
        try {
            assertThat(Files.readString(PAGE).replaceAll("\\s+", " "))
                    .contains(String.format(Locale.ROOT, sentence, figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
