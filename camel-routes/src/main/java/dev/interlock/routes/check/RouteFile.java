package dev.interlock.routes.check;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.Sha256;
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
public record RouteFile(Path path, List<String> lines) {
    static final String SUFFIX = ".camel.yaml";

    public RouteFile {
        lines = List.copyOf(lines);
    }

    /**
     * Where each route file of the folders is, by the name of its route; a file of a later folder replaces one of the same
     * name before. Hidden files are an editor's.
     */
    public static Map<String, Path> places(List<Path> folders) {
        Map<String, Path> places = new TreeMap<>();
        folders.stream().flatMap(RouteFile::in).forEach(path -> places.put(name(path), path));
        return places;
    }

    /** Every route file of the folders, by name. */
    static List<RouteFile> in(List<Path> folders) {
        return places(folders).values().stream()
                .map(path -> new RouteFile(
                        path, InputFile.contentOrThrow(path).lines().toList()))
                .toList();
    }

    /** The file as it is now, or why it cannot be read. */
    public static Parsed<RouteFile> read(Path path) {
        return InputFile.content(path)
                .then(text -> Parsed.ok(new RouteFile(path, text.lines().toList())));
    }

    public String text() {
        return String.join("\n", lines);
    }

    /** SHA-256 of the text in hex. */
    public String hash() {
        return Sha256.of(text());
    }

    /** What the route in it must be called. */
    public String name() {
        return name(path);
    }

    /** It says what routes share instead of holding one. */
    public boolean isConfiguration() {
        return lines.stream().anyMatch(line -> line.startsWith("- routeConfiguration:"));
    }

    /** Whether the route in it does what the configuration says with whatever fails. */
    public boolean isConfiguredBy(String configuration) {
        return lines.stream().anyMatch(line -> line.strip().equals("routeConfigurationId: " + configuration));
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

    private static Stream<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths
                    .filter(path -> path.toString().endsWith(SUFFIX))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "%s: The folder cannot be read. Check its permissions.".formatted(folder), broken);
        }
    }

    private static String name(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
