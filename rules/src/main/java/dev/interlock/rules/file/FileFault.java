package dev.interlock.rules.file;

import dev.interlock.rules.contract.Parsed;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** What was read of a file; throws what {@code unusable} makes of all that is wrong with it, where there is nothing. */
    public static <T> T orThrow(Path file, Parsed<T> parsed, Function<String, ? extends RuntimeException> unusable) {
        return parsed.fold(value -> value, reasons -> {
            throw unusable.apply(
                    of(file, parsed).stream().map(FileFault::toString).collect(Collectors.joining("\n")));
        });
    }

    /** {@code file:line: sentence}, as editors and terminals link it. */
    @Override
    public String toString() {
        return line > 0 ? "%s:%d: %s".formatted(file, line, sentence) : "%s: %s".formatted(file, sentence);
    }
}
