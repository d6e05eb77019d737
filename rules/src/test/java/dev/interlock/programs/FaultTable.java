package dev.interlock.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What came of the trials of all rooms, as a table: a row a fault. What an earlier build left behind is passed over. */
final class FaultTable {
    static final String FOLDER = "faults";

    private final Path root;
    private final Instant since;

    FaultTable(Path root, Instant since) {
        this.root = root;
        this.since = since;
    }

    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "| fault | what holds | trials | failed | rate, 95 % | counted |", "|---|---|---|---|---|---|"));
        for (Path file : files()) {
            lines.add(FaultRow.read(Files.readAllLines(file)).line());
        }
        return lines;
    }

    private List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(root)) {
            for (Path room : rooms.sorted().toList()) {
                found.addAll(in(room.resolve("target").resolve(FOLDER)));
            }
        }
        return found;
    }

    private List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
