package dev.interlock.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file by which a controller, or a world, tells that it runs on a data folder, and where it answers. */
public final class Beacon implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beacon.class);
    private static final String CONTROLLER = "controller.json";
    private static final String WORLD = "world.json";
    private static final String SEED = "seed";

    private final Path file;

    private Beacon(Path file) {
        this.file = file;
    }

    /** Tells that the controller of this process answers there, until it is closed. */
    public static Beacon lightController(Path data, URI url) {
        return light(data.resolve(CONTROLLER), url, Map.of());
    }

    /**
     * Tells that the world of this process answers there, until it is closed.
     *
     * @param seed what its chance is drawn from
     */
    public static Beacon lightWorld(Path data, URI url, long seed) {
        return light(data.resolve(WORLD), url, Map.of(SEED, seed));
    }

    private static Beacon light(Path file, URI url, Map<String, Object> more) {
        Map<String, Object> told = new HashMap<>(more);
        told.putAll(Map.of("port", url.getPort(), "pid", ProcessHandle.current().pid(), "url", url.toString()));
        try {
            Path whole = Files.write(
                    file.resolveSibling(file.getFileName() + ".new"), PlainJson.MAPPER.writeValueAsBytes(told));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            return new Beacon(file);
        } catch (IOException cannot) {
            throw CommandFailure.unreachable(
                    "'%s' cannot be written (%s). Check the data folder's permissions and space."
                            .formatted(file, cannot.getMessage()));
        }
    }

    /** Where the controller answers; empty if none runs, also when one was killed and left its file. */
    public static Optional<URI> of(Path data) {
        return told(data.resolve(CONTROLLER));
    }

    /** Where the world answers; empty if none runs. */
    public static Optional<URI> ofWorld(Path data) {
        return told(data.resolve(WORLD));
    }

    /** What the chance of the world is drawn from; empty if none runs. */
    public static OptionalLong seedOfWorld(Path data) {
        return read(data.resolve(WORLD))
                .filter(told -> told.has(SEED))
                .map(told -> OptionalLong.of(told.path(SEED).asLong()))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<URI> told(Path file) {
        try {
            return read(file).map(told -> URI.create(told.path("url").asText()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> read(Path file) {
        try {
            JsonNode told = PlainJson.MAPPER.readTree(file.toFile());
            return alive(told.path("pid").asLong()) ? Optional.of(told) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException harmless) {
            LOG.warn("{} could not be removed; whoever reads it sees that the process is gone.", file, harmless);
        }
    }
}
