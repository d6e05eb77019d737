package dev.interlock.simulator.cloud.docker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Names a project of Docker Compose. */
final class Project {
    private static final int LENGTH = 8;

    private Project() {}

    /** The same for the same folder, another for each other one. */
    static String of(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        UUID digest = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        return "interlock-minicloud-" + digest.toString().substring(0, LENGTH);
    }
}
