package dev.interlock.rules.file;

import dev.interlock.rules.contract.Parsed;
import java.nio.file.Path;
import java.util.List;

/**
 * Something wrong with a file that somebody wrote.
 *
 * @param file its path as the person who gave it knows it
 * @param line from 1; 0 where the file as a whole is meant
 * @param sentence what is wrong, with names and values, then advice
 */
public record FileFault(String file, int line, String sentence) {
    /** What {@link Parsed} says of a file, in its order; none where it was read. */
    public static List<FileFault> of(Path file, Parsed<?> parsed) {
        return of(file.toString(), parsed);
    }

    /** The same of a path that may be none. */
    public static List<FileFault> of(String file, Parsed<?> parsed) {
        return parsed.objections().stream()
                .map(objection -> new FileFault(file, objection.line(), objection.sentence()))
                .toList();
    }

    /** {@code file:line: sentence}, as editors and terminals link it. */
    @Override
    public String toString() {
        return line > 0 ? "%s:%d: %s".formatted(file, line, sentence) : "%s: %s".formatted(file, sentence);
    }
}
