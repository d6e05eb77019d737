package dev.interlock.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At the door of every package stands what it is for and who may enter. */
final class PackageDoorsTest {
    private static final List<String> ROOMS =
            List.of("rules", "llm-advisor", "simulator", "camel-routes", "scenarios", "features", "cli");

    @Test
    void every_package_says_in_two_sentences_what_it_is_for() throws IOException {
        List<Path> packages = packages();
        assertThat(packages).hasSizeGreaterThan(40).allSatisfy(folder -> {
            Path door = folder.resolve("package-info.java");
            assertThat(door).exists();
            assertThat(Files.readString(door))
                    .contains("@NullMarked")
                    .matches("(?s)/\\*\\*.*[.!?](\\s[\\s*]*)\\p{Lu}.*[.!?].*\\*/.*");
        });
    }

    private static List<Path> packages() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String room : ROOMS) {
            Path sources = Shelf.ROOT.resolve(room).resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
