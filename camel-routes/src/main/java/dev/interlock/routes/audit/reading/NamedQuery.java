package dev.interlock.routes.audit.reading;

import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import java.nio.file.Path;
import java.util.Set;

/**
 * A question that has a name: a file whose first line is a comment that says what it answers.
 *
 * @param name the file's name without its suffix
 * @param about what it answers, as a sentence
 * @param parameters what must be given, by name
 */
public record NamedQuery(String name, String about, String sql, Set<String> parameters) {
    private static final String SUFFIX = ".sql";

    static boolean isOne(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    static NamedQuery read(Path file) {
        String text = FileFault.orThrow(file, InputFile.text(file), QueryRefused::new);
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith("-- ")) {
            throw new QueryRefused(
                    "%s does not say what it answers. Begin it with a line '-- What it answers.'".formatted(file));
        }
        String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
        return new NamedQuery(
                name, first.substring(3).strip(), text, SingleQuery.of(text).parameters());
    }
}
