package dev.interlock.routes.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit lives.
 *
 * @param url JDBC URL of an H2 or a PostgreSQL database
 * @param writer who may append
 * @param reader who may only select; absent where the writer also reads, in transactions that are read-only
 * @param keyStore PKCS12 file of the keys; absent for keys that live as long as the process
 * @param anchors the file outside the database that the chain's head is written to; absent for none
 * @param elsewhere other places that it is written to as well: folders, and syslogs as {@code udp://HOST:PORT} or {@code tcp://HOST:PORT}
 * @param anchorEvery an anchor is due after so many entries
 * @param anchorAfter an anchor is due so long after the last one, by the audit's clock
 */
public record AuditSettings(
        String url,
        Login writer,
        @Nullable Login reader,
        @Nullable Path keyStore,
        @Nullable Path anchors,
        List<String> elsewhere,
        int anchorEvery,
        Duration anchorAfter) {

    private static final String IN_FILE = "jdbc:h2:file:";
    private static final String IN_MEMORY = "jdbc:h2:mem:";

    public AuditSettings {
        elsewhere = List.copyOf(elsewhere);
    }

    /** A name and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * An H2 file in a data directory, its keys and anchors beside it. Every commit is written through to the operating
     * system before it is acknowledged.
     */
    public static AuditSettings in(Path data) {
        Path directory = data.toAbsolutePath().normalize();
        String url = IN_FILE + directory.resolve("audit") + ";DB_CLOSE_ON_EXIT=FALSE";
        return at(url, new Login("interlock", ""), directory);
    }

    /** Another database; keys and anchors in a data directory. */
    public static AuditSettings at(String url, Login writer, Path data) {
        Path directory = data.toAbsolutePath().normalize();
        return new AuditSettings(
                url,
                writer,
                null,
                directory.resolve("audit-keys.p12"),
                directory.resolve("audit-anchors.jsonl"),
                List.of(),
                100,
                Duration.ofSeconds(60));
    }

    /** A database that is gone when it is closed: for replays. */
    public static AuditSettings inMemory() {
        String url = "%saudit-%s;DB_CLOSE_DELAY=-1".formatted(IN_MEMORY, UUID.randomUUID());
        return new AuditSettings(
                url, new Login("interlock", ""), null, null, null, List.of(), 100, Duration.ofSeconds(60));
    }

    public AuditSettings readBy(Login login) {
        return new AuditSettings(url, writer, login, keyStore, anchors, elsewhere, anchorEvery, anchorAfter);
    }

    public AuditSettings anchoredIn(Path file) {
        return new AuditSettings(url, writer, reader, keyStore, file, elsewhere, anchorEvery, anchorAfter);
    }

    public AuditSettings anchoredEvery(int entries, Duration after) {
        return new AuditSettings(url, writer, reader, keyStore, anchors, elsewhere, entries, after);
    }

    /** The same, anchored elsewhere too: places with commas between them, none for an empty text. */
    public AuditSettings anchoredElsewhere(String places) {
        List<String> named = Stream.of(places.split(",", -1))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        return new AuditSettings(url, writer, reader, keyStore, anchors, named, anchorEvery, anchorAfter);
    }

    /** A file of this name in the data directory; empty where nothing is to outlive the process. */
    public Optional<Path> beside(String name) {
        return Optional.ofNullable(keyStore).map(keys -> keys.resolveSibling(name));
    }

    public boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    boolean isInMemory() {
        return url.startsWith(IN_MEMORY);
    }

    /** H2 lets nobody but its owner connect with settings; the writer made them already. */
    String urlForReading() {
        return isH2() ? url.replaceFirst(";.*", "") + ";IFEXISTS=TRUE" : url;
    }

    boolean isFile() {
        return url.startsWith(IN_FILE);
    }

    /** The file of an H2 database, without its suffix. */
    Optional<Path> file() {
        return isFile()
                ? Optional.of(Path.of(url.substring(IN_FILE.length()).replaceFirst(";.*", "")))
                : Optional.empty();
    }
}
