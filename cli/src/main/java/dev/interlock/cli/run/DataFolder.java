package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder a controller keeps everything in. Made for its owner alone, because keys lie in it, and the log. */
final class DataFolder {
    private DataFolder() {}

    static Path prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                OwnerOnly.createDirectories(folder);
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

    private static CommandFailure unusable(Path folder) {
        return CommandFailure.unreachable(
                "'%s' cannot be used as data folder. Name one that can be created and written to with --data."
                        .formatted(folder));
    }
}
