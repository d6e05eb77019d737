package dev.interlock.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Lays a source tree out as the installation that is built from it, so that what operators edit is used where it lies. */
public final class SourceTree {
    private static final Map<String, String> ROOMS = Map.of(
            "rulebooks", "rules/rulebooks",
            "routes", "camel-routes/routes",
            "audit-queries", "camel-routes/audit-queries",
            "runbooks", "docs/runbooks",
            "scenarios", "scenarios");

    private SourceTree() {}

    /** Makes {@code home} an installation of the tree at {@code root}: its folders are links into the tree, and what is there stays. */
    public static Path linkedFrom(Path root, Path home) {
        try {
            Files.createDirectories(home);
            for (Map.Entry<String, String> room : ROOMS.entrySet()) {
                Path target = root.toRealPath().resolve(room.getValue());
                if (Files.isDirectory(target)) {
                    link(home.resolve(room.getKey()), target);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("The tree at %s could not be linked from %s.".formatted(root, home), e);
        }
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (FileAlreadyExistsException another) {
            // Another process made it, or a folder of its own lies there.
        }
    }

    /** A folder with all that is in it, to be changed where it does no harm. */
    public static Path copied(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be copied to %s.".formatted(from, to), e);
        }
    }
}
