package dev.interlock.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** An installation as operators find it, out of the source tree. */
final class Home {
    private static final Map<String, Path> FOLDERS = Map.of(
            "rulebooks", Path.of("../rules/rulebooks"),
            "routes", Path.of("routes"),
            "audit-queries", Path.of("audit-queries"),
            "runbooks", Path.of("../docs/runbooks"));

    private Home() {}

    /** One whose folders are those of the source tree; the same for every process that asks. */
    static Path linked() {
        try {
            Path home = Files.createDirectories(Path.of("target", "home")).toAbsolutePath();
            for (Map.Entry<String, Path> folder : FOLDERS.entrySet()) {
                link(home.resolve(folder.getKey()), folder.getValue().toRealPath());
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (FileAlreadyExistsException another) {
            // Another process made it.
        }
    }

    /** One whose rulebook can be edited without touching the source tree. */
    static Path withRulebookOfItsOwn(Path home) {
        try {
            Files.createSymbolicLink(home.resolve("routes"), Path.of("routes").toRealPath());
            Files.createSymbolicLink(
                    home.resolve("audit-queries"), Path.of("audit-queries").toRealPath());
            copy(Path.of("../rules/rulebooks"), home.resolve("rulebooks"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
