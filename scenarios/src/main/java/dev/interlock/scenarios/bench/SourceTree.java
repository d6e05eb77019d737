package dev.interlock.scenarios.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Lays a source tree out as the installation that is built from it, so that what operators edit is used where it lies. */
public final class SourceTree {
    private static final Map<String, String> ROOMS = Map.of(
            "rulebooks", "rules/rulebooks",
            "routes", "camel-routes/routes",
            "audit-queries", "camel-routes/audit-queries",
            "runbooks", "docs/runbooks",
            "scenarios", "scenarios");

    private SourceTree() {}

    /** Makes {@code home} an installation of the tree at {@code root}: its folders are links into the tree. */
    public static Path linkedFrom(Path root, Path home) {
        try {
            Files.createDirectories(home);
            for (Map.Entry<String, String> room : ROOMS.entrySet()) {
                Path target = root.toRealPath().resolve(room.getValue());
                if (Files.isDirectory(target)) {
                    Files.createSymbolicLink(home.resolve(room.getKey()), target);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("The tree at %s could not be linked from %s.".formatted(root, home), e);
        }
    }
}
