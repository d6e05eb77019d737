package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.RuntimeTrouble;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands of this machine, and hands back what they write. */
final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final int SHOWN = 400;

    private Cli() {}

    /** What came of a command. */
    record Done(int status, String output) {
        boolean ok() {
            return status == 0;
        }

        /** The output, or trouble that says what was wanted and what the command said instead. */
        String orTrouble(String wanted) {
            if (!ok()) {
                String said = output.strip();
                String end = said.substring(Math.max(0, said.length() - SHOWN));
                throw new RuntimeTrouble("%s: docker says \"%s\".".formatted(wanted, end.replaceAll("\\s+", " ")));
            }
            return output;
        }
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
                return new Done(124, "No answer within %s.".formatted(patience));
            }
            return new Done(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return new Done(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Done(130, "Interrupted.");
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
