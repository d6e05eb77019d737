package dev.interlock.scenarios.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Safety rules that nothing but their features checks yet. A rule of a feature says so of itself, by the tag {@code @promise-owed}; it
 * then needs no Java, and is listed here until somebody says in plain Java what it promises.
 */
final class OwedPromises {
    private static final Pattern OWED = Pattern.compile(
            "@promise-owed\\b[^\\n]*\\n\\s*Rule:(.*?)(?=\\n\\s*(?:@[^\\n]*\\n\\s*)?Rule:|\\z)", Pattern.DOTALL);
    private static final Pattern REFUSED = Pattern.compile("refused by ([A-Z]+(?:-[A-Z0-9]+)+):");

    private OwedPromises() {}

    /** The ids of the rules, from every safety feature of the folder. */
    static Set<String> in(Path features) {
        try (Stream<Path> files = Files.list(features)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .flatMap(file -> in(text(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> in(String feature) {
        return OWED.matcher(feature)
                .results()
                .flatMap(owed -> REFUSED.matcher(owed.group(1)).results())
                .map(refused -> refused.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
