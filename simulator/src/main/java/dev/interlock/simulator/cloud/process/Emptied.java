package dev.interlock.simulator.cloud.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a folder that has nothing in it, whatever was there before. */
final class Emptied {
    private Emptied() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
