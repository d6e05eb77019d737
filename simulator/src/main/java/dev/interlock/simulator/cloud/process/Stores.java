package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.Answering;
import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** Starts the real PostgreSQL and Redis servers that two libraries carry with them. */
final class Stores {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern COMPLAINT = Pattern.compile("FATAL:|PANIC:|ERROR:|error:");

    private static final int STARTS = 20;

    private final Path folder;
    private final LogBook logs;
    private int starts;

    Stores(Path folder, LogBook logs) {
        this.folder = folder;
        this.logs = logs;
    }

    /** PostgreSQL on the files that it may have written before; what it loses at SIGKILL is what a real one loses. */
    ProcessHandle database(int port) {
        Path data = folder.resolve("database");
        Path log = folder.resolve("database-%d.log".formatted(++starts));
        try {
            // The library locks its folder until the server is stopped in order, which a crash does not do.
            Files.deleteIfExists(data.resolve("epg-lock"));
            // Whoever follows the log of the start before ends with that file.
            Files.deleteIfExists(folder.resolve("database-%d.log".formatted(starts - 1)));
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setPort(port)
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("log_lock_waits", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            LogTail.of(Part.DATABASE, log, logs);
            return postmaster(data, server);
        } catch (IOException | IllegalStateException cannot) {
            throw new RuntimeTrouble(
                    "PostgreSQL did not start (%s). Its last words: %s".formatted(cannot.getMessage(), lastWords(log)),
                    cannot);
        }
    }

    /** The last that it complained of; else the last it said. */
    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return Stream.concat(lines.stream(), lines.stream().filter(COMPLAINT.asPredicate()))
                    .filter(line -> !line.isBlank())
                    .reduce("none.", (before, last) -> last);
        } catch (IOException none) {
            return "none.";
        }
    }

    /** Redis without files: it is a cache. */
    Process cache(int port) {
        try {
            String server = redis().toString();
            List<String> command = Stream.of(
                            List.of(server, "--port", "" + port, "--bind", "127.0.0.1"),
                            List.of("--save", "", "--appendonly", "no", "--dir", folder.toString()))
                    .flatMap(List::stream)
                    .toList();
            return started(new ProcessBuilder(command).redirectErrorStream(true));
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "Redis did not start (%s). Look whether this machine can start more programs."
                            .formatted(cannot.getMessage()),
                    cannot);
        }
    }

    /** The server's program, unpacked at its first start. */
    private Path redis() throws IOException {
        Path unpacked = folder.resolve("redis");
        if (!Files.isDirectory(unpacked)) {
            Files.createDirectory(unpacked);
            ExecutableProvider.newJarResourceProvider(unpacked.toFile()).get();
        }
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.findFirst().orElseThrow(() -> new IOException("its program is not there"));
        }
    }

    /**
     * Starts a program that was written a moment ago. Where another thread starts one at the same moment, that one holds the
     * file open for writing for an instant more, and Linux refuses to run it (ETXTBSY).
     */
    private static Process started(ProcessBuilder program) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return program.start();
            } catch (IOException busy) {
                if (attempt == STARTS || !String.valueOf(busy.getMessage()).contains("error=26")) {
                    throw busy;
                }
                Answering.pause();
            }
        }
    }

    /** The server itself may be a child of what was started, and it writes its own process id down. */
    private static ProcessHandle postmaster(Path data, EmbeddedPostgres server) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .orElseThrow(() -> new RuntimeTrouble(
                        "PostgreSQL on port %d ended as soon as it had started.".formatted(server.getPort())));
    }
}
