package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in a file who runs the shop and which processes were started, so that the next start ends what a crash has left
 * behind. A process id that another program was given since is told by its start time and left alone.
 */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final Path file;

    public Leftovers(Path folder) {
        this.file = folder.resolve("processes.txt");
    }

    /** Takes the folder over from an earlier run, and ends what that has left behind. Refuses while it still runs. */
    public void takeOver() {
        List<String> lines = lines();
        lines.stream().limit(1).forEach(this::requireGone);
        lines.stream().skip(1).map(Leftovers::find).flatMap(Optional::stream).forEach(Leftovers::end);
        write(ProcessHandle.current(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    synchronized void remember(ProcessHandle process) {
        write(process, StandardOpenOption.APPEND);
    }

    /** Everything was ended in order. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void requireGone(String owner) {
        find(owner).filter(process -> !process.equals(ProcessHandle.current())).ifPresent(process -> {
            throw new RuntimeTrouble("Process %d already runs a shop in '%s'. Stop it, or choose another folder."
                    .formatted(process.pid(), file.getParent()));
        });
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void write(ProcessHandle process, OpenOption... options) {
        try {
            Files.writeString(file, process.pid() + " " + startOf(process) + System.lineSeparator(), options);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ", 2);
        return parts.length == 2 && parts[0].matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(process -> startOf(process).toString().equals(parts[1]))
                : Optional.empty();
    }

    private static void end(ProcessHandle process) {
        LOG.info("Process {} was left over by an earlier run; it is ended.", process.pid());
        OsProcess left = new OsProcess(process);
        left.thaw();
        left.kill();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private RuntimeTrouble unusable(IOException cause) {
        return new RuntimeTrouble(
                "'%s' cannot be read or written (%s). Make its folder writable.".formatted(file, cause.getMessage()),
                cause);
    }
}
