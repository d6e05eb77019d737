package dev.interlock.routes.agents.actuators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The route files of actuators: one a file, {@code actuate-NAME.camel.yaml}. */
public final class ActuatorFiles {
    private static final String SUFFIX = ".camel.yaml";

    private ActuatorFiles() {}

    /**
     * By name, in its order.
     *
     * @param folders a file of a later one replaces the file of the same name before
     */
    public static Map<String, Path> in(List<Path> folders) {
        Map<String, Path> found = new TreeMap<>();
        folders.stream().filter(Files::isDirectory).forEach(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !name(file).isEmpty()).forEach(file -> found.put(name(file), file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(
                        "%s: The folder cannot be read. Check its permissions.".formatted(folder), unreadable);
            }
        });
        return found;
    }

    /** Their names. */
    public static Set<String> names(List<Path> folders) {
        return new TreeSet<>(in(folders).keySet());
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(ActuatorCard.PREFIX) && name.endsWith(SUFFIX)
                ? name.substring(ActuatorCard.PREFIX.length(), name.length() - SUFFIX.length())
                : "";
    }
}
