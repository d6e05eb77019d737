package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The file by which a controller tells that it runs on a data folder, and where it answers. */
final class Beacon {
    private static final String FILE = "controller.json";

    private Beacon() {}

    /** Where the controller answers; empty if none runs, also when one was killed and left its file. */
    static Optional<URI> of(Path data) {
        try {
            JsonNode told = new ObjectMapper().readTree(data.resolve(FILE).toFile());
            return alive(told.path("pid").asLong())
                    ? Optional.of(URI.create(told.path("url").asText()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
