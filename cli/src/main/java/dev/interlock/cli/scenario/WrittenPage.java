package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A page that a command writes. */
record WrittenPage(Path file) {
    /** Refuses where there is no folder for it, before anything long is begun. */
    void requireFolder() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandFailure.usage(
                    "There is no folder '%s' to write '%s' in. Make it, or name another file with '--to'."
                            .formatted(folder, file.getFileName()));
        }
    }

    /** Writes what is made of the text that it has, empty where it is new. */
    void write(UnaryOperator<String> text) {
        try {
            String former = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, text.apply(former));
        } catch (IOException failed) {
            throw CommandFailure.failed("'%s' cannot be written. Check its permissions.".formatted(file));
        }
    }
}
