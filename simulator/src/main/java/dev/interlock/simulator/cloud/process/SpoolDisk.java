package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The disk that the shop writes its receipts to. Full means that the file is the device {@code /dev/full} for a while: the
 * kernel refuses each write to it with the very error of a full disk, and no disk of this machine has to be filled.
 */
final class SpoolDisk {
    private static final Path FULL = Path.of("/dev/full");

    private final Path folder;
    private final Path receipts;
    private final Path aside;

    SpoolDisk(Path folder) {
        this.folder = folder;
        receipts = folder.resolve("receipts.jsonl");
        aside = folder.resolve("receipts.jsonl.aside");
    }

    Path folder() {
        return folder;
    }

    synchronized void fill() {
        if (!Files.exists(FULL)) {
            throw new RuntimeTrouble(
                    "This system has no '/dev/full', so no disk can be full. Use Linux for this fault.");
        }
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(receipts, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(receipts, aside);
            }
            Files.deleteIfExists(receipts);
            Files.createSymbolicLink(receipts, FULL);
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "'%s' cannot be filled (%s). Make it writable.".formatted(folder, cannot.getMessage()), cannot);
        }
    }

    synchronized void free() {
        try {
            if (Files.isSymbolicLink(receipts)) {
                Files.delete(receipts);
            }
            if (Files.exists(aside)) {
                Files.move(aside, receipts);
            }
        } catch (IOException cannot) {
            throw new RuntimeTrouble(
                    "'%s' cannot be emptied (%s). Make it writable.".formatted(folder, cannot.getMessage()), cannot);
        }
    }
}
