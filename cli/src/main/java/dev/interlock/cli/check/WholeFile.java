package dev.interlock.cli.check;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a text in the place of a file's at once, so that whoever reads the file has the one or the other. */
final class WholeFile {
    private WholeFile() {}

    /** With the permissions of the file; where it is a link, what that leads to. */
    static void replace(Path file, String text) throws IOException {
        Path target = file.toRealPath();
        Path aside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
        try {
            Files.copy(target, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
