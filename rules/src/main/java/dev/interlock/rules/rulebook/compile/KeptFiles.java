package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.contract.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What this program has worked out and would work out again, in a folder of the user's own. It is found by a hash of all that it
 * follows from, the program among it. Whoever keeps something there never depends on it.
 */
public final class KeptFiles {
    private static final int MOST = 64;
    private static final int HASH_CHARACTERS = 64;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    /** @param folder its user's alone, or it is not used; made when something is kept */
    public KeptFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Where programs keep what they can make again, by the XDG Base Directory Specification.
     *
     * @return empty for a user without a home
     */
    public static Optional<KeptFiles> ofUser() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of),
                        Optional.ofNullable(System.getenv("HOME")).map(home -> Path.of(home, ".cache")))
                .flatMap(Optional::stream)
                .filter(Path::isAbsolute)
                .findFirst()
                .map(cache -> new KeptFiles(cache.resolve("interlock")));
    }

    /** The beginning of every key: another program, engine or Java may make something else of the same, and so may the engine's switch. */
    public static Sha256 key() {
        return new Sha256().add(ThisProgram.HASH + System.getProperty("drools.useEagerSegmentCreation") + "\n");
    }

    /**
     * What was kept under a key; empty where nothing was.
     *
     * @throws IOException it cannot be read, or is not what was written, or others could have written it
     */
    public Optional<byte[]> read(String key) throws IOException {
        Path file = folder.resolve(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        requirePrivate();
        return Optional.of(whole(file));
    }

    /**
     * Keeps something, and drops the oldest of what is too much.
     *
     * @throws IOException it cannot be written, or others could write there
     */
    public void keep(String key, byte[] content) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        requirePrivate();
        Path next = Files.createTempFile(folder, key, ".next");
        try {
            try (OutputStream out = Files.newOutputStream(next)) {
                out.write(Sha256.of(content).getBytes(StandardCharsets.US_ASCII));
                out.write(content);
            }
            Files.move(next, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
        dropOldest();
    }

    /** What stands behind the hash of it: a byte that a disk has lost would be another rule. */
    private static byte[] whole(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int hash = Math.min(HASH_CHARACTERS, all.length);
        byte[] content = Arrays.copyOfRange(all, hash, all.length);
        if (!Sha256.of(content).equals(new String(all, 0, hash, StandardCharsets.US_ASCII))) {
            throw new IOException("'%s' is not what was written.".formatted(file));
        }
        return content;
    }

    /** What others put there would run, or count, as this user's. */
    private void requirePrivate() throws IOException {
        if (!PRIVATE.containsAll(Files.getPosixFilePermissions(folder))
                || !Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            throw new IOException("'%s' is not this user's alone.".formatted(folder));
        }
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> older = files.sorted(
                            Comparator.comparing(KeptFiles::changed).reversed())
                    .skip(MOST)
                    .toList();
            for (Path old : older) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
