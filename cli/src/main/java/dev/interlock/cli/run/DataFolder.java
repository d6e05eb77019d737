package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Journal;
import dev.interlock.rules.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder a controller keeps everything in. Made for its owner alone, because keys lie in it, and the log. It belongs to one world or
 * to real sites: what is remembered of one would be looked for, and acted on, in the other.
 */
final class DataFolder {
    /** What a controller of a real site is beside. */
    static final String SITE = "site";

    private static final String KEPT_FOR = "kept-for.txt";

    private DataFolder() {}

    static Path prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, OwnerOnly.folder());
            }
        } catch (IOException cannot) {
            throw unusable(folder);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder);
        }
        Journal.in(folder);
        return folder;
    }

    /**
     * Keeps the folder for a world.
     *
     * @param world a world's name, or {@link #SITE}
     * @throws CommandFailure it is kept for another
     */
    static void keepFor(Path folder, String world) {
        Path note = folder.resolve(KEPT_FOR);
        try {
            String kept = Files.exists(note) ? Files.readString(note).strip() : "";
            if (kept.isEmpty()) {
                Files.writeString(note, world + "\n");
            } else if (!kept.equals(world)) {
                throw CommandFailure.usage(
                        "'%s' is the data folder of '%s'. Give '%s' one of its own, here and in every command about it: --data %s-data"
                                .formatted(folder, kept, world, world));
            }
        } catch (IOException cannot) {
            throw unusable(folder);
        }
    }

    private static CommandFailure unusable(Path folder) {
        return CommandFailure.unreachable(
                "'%s' cannot be used as data folder. Name one that can be created and written to with --data."
                        .formatted(folder));
    }
}
