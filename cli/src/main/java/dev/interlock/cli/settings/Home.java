package dev.interlock.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder Interlock lies in: an unpacked distribution, or the sources. What operators edit is read from there in both,
 * so that an edit in the sources counts without building.
 */
public record Home(Path folder) {
    public static Home ofThisProcess() {
        return new Home(Path.of(System.getProperty("interlock.home", ""))
                .toAbsolutePath()
                .normalize());
    }

    public Path rulebooks() {
        return either("rulebooks", "rules/rulebooks");
    }

    public Path routes() {
        return either("routes", "camel-routes/routes");
    }

    public Path auditQueries() {
        return either("audit-queries", "camel-routes/audit-queries");
    }

    public Path scenarios() {
        return folder.resolve("scenarios");
    }

    private Path either(String unpacked, String sources) {
        return Stream.of(unpacked, sources)
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(folder.resolve(unpacked));
    }
}
