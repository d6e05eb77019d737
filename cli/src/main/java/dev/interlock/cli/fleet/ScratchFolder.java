package dev.interlock.cli.fleet;

import dev.interlock.cli.outcome.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder to work in: one that somebody named and keeps, or one that is gone afterwards.
 *
 * @param kept it stays
 */
record ScratchFolder(Path path, boolean kept) implements AutoCloseable {
    static ScratchFolder of(@Nullable Path named) throws IOException {
        if (named == null) {
            return new ScratchFolder(Files.createTempDirectory("interlock-month"), false);
        }
        Files.createDirectories(named);
        try (Stream<Path> there = Files.list(named)) {
            if (there.findAny().isPresent()) {
                throw CommandFailure.usage("'%s' is not empty. Name a folder that is, or a new one.".formatted(named));
            }
        }
        return new ScratchFolder(named.toAbsolutePath(), true);
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
