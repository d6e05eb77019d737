package dev.interlock.simulator.cloud.docker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands of this machine, and hands back what they write. */
final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    /** How long a command may take that neither builds nor fetches anything. */
    static final Duration SHORT = Duration.ofSeconds(20);

    /** The status of a command whose program is not there. */
    static final int MISSING = 127;

    private static final int LATE = 124;
    private static final int INTERRUPTED = 130;

    private Cli() {}

    /** What came of a command. */
    record Done(int status, String output) {
        boolean ok() {
            return status == 0;
        }
    }

    /** Runs a command of the engine that takes a moment. */
    static Done docker(String... arguments) {
        return run(Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList(), Map.of(), SHORT);
    }

    /** Runs a command with these variables besides its own; one that is missing, or takes too long, has failed. */
    static Done run(List<String> command, Map<String, String> variables, Duration patience) {
        File output = null;
        try {
            output = Files.createTempFile("interlock-docker", ".txt").toFile();
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Done(LATE, "No answer within %s.".formatted(patience));
            }
            return new Done(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return new Done(MISSING, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Done(INTERRUPTED, "Interrupted.");
        } finally {
            forget(output);
        }
    }

    private static void forget(@Nullable File file) {
        try {
            if (file != null) {
                Files.deleteIfExists(Path.of(file.getPath()));
            }
        } catch (IOException harmless) {
            LOG.debug("'{}' stays.", file, harmless);
        }
    }
}
