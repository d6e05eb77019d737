package dev.interlock.cli.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of the product, file by file, for tests that count where a thing is named. Sentences of features name things on purpose: they are a specification. */
final class MainSources {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> FILES = read();

    private MainSources() {}

    /** The files in which the pattern is found, as paths from the root of the project. */
    static Set<String> naming(Pattern pattern) {
        return FILES.entrySet().stream()
                .filter(source -> pattern.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String simpleName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static Map<String, String> read() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> rooms = Files.list(ROOT)) {
            for (Path room : rooms.filter(each -> !each.endsWith("features"))
                    .map(each -> each.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> found = Files.walk(room)) {
                    for (Path file : found.filter(each -> each.toString().endsWith(".java"))
                            .toList()) {
                        files.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
