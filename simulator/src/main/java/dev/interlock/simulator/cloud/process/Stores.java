package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.Follow;
import dev.interlock.simulator.cloud.LogBook;
import dev.interlock.simulator.cloud.Part;
import dev.interlock.simulator.cloud.RuntimeTrouble;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** Starts the real PostgreSQL and Redis servers that two libraries carry with them. */
final class Stores {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final LogBook logs;

    Stores(Path folder, LogBook logs) {
        this.folder = folder;
        this.logs = logs;
    }

    /** PostgreSQL on the files that it may have written before; what it loses at SIGKILL is what a real one loses. */
    ProcessHandle database(int port) {
        Path data = folder.resolve("database");
        Path log = folder.resolve("database.log");
        try {
            Files.deleteIfExists(log);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setPort(port)
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("log_lock_waits", "on")
                    .setServerConfig("fsync", "on")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Tail.of(Part.DATABASE, log, logs);
            return postmaster(data, server);
        } catch (IOException | IllegalStateException cannot) {
            throw new RuntimeTrouble(
                    "PostgreSQL did not start (%s). Look into '%s'.".formatted(cannot.getMessage(), log), cannot);
        }
    }

    /** Redis without files: it is a cache. */
    ProcessHandle cache(int port) {
        try {
            String server = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
            Process process = new ProcessBuilder(List.of(
                            server,
                            "--port",
                            "" + port,
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no",
                            "--dir",
                            folder.toString()))
                    .redirectErrorStream(true)
                    .start();
            Follow.lines(Part.CACHE, process, logs);
            return process.toHandle();
        } catch (IOException cannot) {
            throw new RuntimeTrouble("Redis did not start (%s).".formatted(cannot.getMessage()), cannot);
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
