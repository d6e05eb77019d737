package dev.interlock.routes.check;

import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One {@code *.camel.yaml}. */
record RouteFile(Path path, List<String> lines) {
    static final String SUFFIX = ".camel.yaml";

    /** Every route file of the folders, by name; a file of a later folder replaces one of the same name before. */
    static List<RouteFile> in(List<Path> folders) {
        Map<String, RouteFile> files = new TreeMap<>();
        folders.stream()
                .flatMap(RouteFile::in)
                .forEach(file -> files.put(file.path.getFileName().toString(), file));
        return List.copyOf(files.values());
    }

    String text() {
        return String.join("\n", lines);
    }

    /** What the route in it must be called. */
    String name() {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** It says what routes share instead of holding one. */
    boolean isConfiguration() {
        return lines.stream().anyMatch(line -> line.startsWith("- routeConfiguration:"));
    }

    /** The first line that holds the text, or the fallback. */
    int lineOf(String text, int fallback) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return fallback;
    }

    private static Stream<RouteFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths
                    .filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RouteFile::read)
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "%s: The folder cannot be read. Check its permissions.".formatted(folder), broken);
        }
    }

    private static RouteFile read(Path path) {
        return new RouteFile(path, InputFile.contentOrThrow(path).lines().toList());
    }
}
