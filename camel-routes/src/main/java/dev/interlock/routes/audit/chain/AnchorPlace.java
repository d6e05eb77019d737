package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Somewhere else that anchors are written to, out of reach of whoever can change the database. */
public interface AnchorPlace {
    /** Writes one down, and returns when it is out of our hands. */
    void add(Anchor anchor) throws IOException;

    /** What can be read back; empty where others keep it. */
    Optional<Anchors> readable();

    /**
     * The place of a name: a folder, or {@code udp://HOST:PORT} or {@code tcp://HOST:PORT} for a syslog.
     *
     * @throws IllegalArgumentException it is neither, with advice
     */
    static AnchorPlace named(String name, KeyRing keys) {
        return name.matches("(?:udp|tcp)://.*")
                ? SyslogAnchors.at(URI.create(name))
                : new FolderAnchors(Path.of(name), keys);
    }
}
