package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The questions to the audit that are kept in files, for a page. */
final class NamedQueries {
    private NamedQueries() {}

    static String table() {
        MarkdownTable table = MarkdownTable.of("query", "answers");
        try (Stream<Path> files = Files.list(Shelf.ROOT.resolve("camel-routes/audit-queries"))) {
            files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .forEach(file -> table.row(
                            code(file.getFileName().toString().replace(".sql", "")),
                            Shelf.read(file).lines().findFirst().orElse("").replaceFirst("^-- ", "")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table.text();
    }
}
