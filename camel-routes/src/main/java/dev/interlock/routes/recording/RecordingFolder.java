package dev.interlock.routes.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a recording in one folder, by the numbers that name them. */
final class RecordingFolder {
    private static final String NAME = "\\d{6}\\.jsonl\\.gz";

    private final Path folder;

    RecordingFolder(Path folder) {
        this.folder = folder;
    }

    /** The oldest first. */
    List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted()
                    .toList();
        }
    }

    Path segment(int number) {
        return folder.resolve("%06d.jsonl.gz".formatted(number));
    }

    static int number(Path segment) {
        return Integer.parseInt(segment.getFileName().toString().substring(0, 6));
    }
}
