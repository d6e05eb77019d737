package dev.interlock.cli.check;

import java.nio.file.Path;

/**
 * A file that lies where something is read, and is not read itself.
 *
 * @param advice how it would be read
 */
public record UnreadFile(Path file, String advice) {
    String sentence() {
        return "Nothing reads '%s'. %s".formatted(file, advice);
    }

    /** As terminals and editors link it. */
    @Override
    public String toString() {
        return "%s:1: Nothing reads this file. %s".formatted(file, advice);
    }
}
