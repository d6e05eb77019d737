package dev.interlock.routes.audit;

import dev.interlock.routes.audit.AuditSettings.Login;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of one test class, in a folder of its own, from the binaries that Debian installs. */
final class PostgresServer implements AutoCloseable {
    private static final Login OWNER = new Login("interlock", "");
    private static final Login READER = new Login("reader", "");

    private final Path folder;
    private final Path binaries;
    private final int port;
    private int databases;

    PostgresServer() throws IOException, InterruptedException, SQLException {
        binaries = binaries();
        folder = Files.createTempDirectory("interlock-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run("initdb", "-D", cluster(), "-U", OWNER.user(), "--auth=trust", "-E", "UTF8");
        start();
        execute("postgres", "CREATE ROLE reader LOGIN");
    }

    /** Settings of a fresh database, whose reader is a role that may only select. */
    AuditSettings fresh(Path data) throws SQLException {
        databases++;
        String name = "audit" + databases;
        execute("postgres", "CREATE DATABASE " + name);
        execute(name, "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader");
        return AuditSettings.at(url(name), OWNER, data).readBy(READER);
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), OWNER.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends it as a crash would, and starts it again. */
    void crash() throws IOException, InterruptedException {
        stop();
        start();
    }

    private void start() throws IOException, InterruptedException {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c fsync=off"
                .formatted(port, folder);
        run(
                "pg_ctl",
                "-D",
                cluster(),
                "-o",
                options,
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "start");
    }

    private void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", cluster(), "-m", "immediate", "-w", "stop");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    private static Path binaries() throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(installed)) {
            throw new IllegalStateException(
                    "No PostgreSQL in %s. Install Debian's package postgresql.".formatted(installed));
        }
        try (Stream<Path> versions = Files.list(installed)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException(
                            "%s has no server. Install Debian's package postgresql.".formatted(installed)));
        }
    }

    /** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(command, Files.readString(output) + log()));
        }
    }

    private String log() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
