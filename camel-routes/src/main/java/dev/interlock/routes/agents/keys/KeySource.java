package dev.interlock.routes.agents.keys;

import dev.interlock.routes.audit.chain.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where keys come from, read again whenever the file was replaced. Thread-safe. */
final class KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(KeySource.class);

    private final @Nullable Path path;
    private String stamp;
    private KeySet set;

    private KeySource(@Nullable Path path, String stamp, KeySet set) {
        this.path = path;
        this.stamp = stamp;
        this.set = set;
    }

    static KeySource fixed(KeySet set) {
        return new KeySource(null, "", set);
    }

    static KeySource of(Path path) throws IOException {
        KeySource source = new KeySource(path, "", new KeySet(new TreeMap<>(), Map.of()));
        source.read(path, stamp(path));
        return source;
    }

    /** The keys of this moment. Where the file cannot be read, those known before remain, and the log says so. */
    synchronized KeySet now() {
        if (path == null) {
            return set;
        }
        try {
            String present = stamp(path);
            if (!present.equals(stamp)) {
                read(path, present);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} The keys read before stay in use.", unreadable.getMessage());
        }
        return set;
    }

    private void read(Path file, String present) throws IOException {
        set = Files.exists(file) ? KeySet.read(KeyFile.at(file)) : new KeySet(new TreeMap<>(), Map.of());
        stamp = present;
    }

    /** Differs whenever the file was replaced: every writer moves a new one into its place. */
    private static String stamp(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %s %d".formatted(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException absent) {
            return "absent";
        }
    }
}
