package dev.interlock.scenarios;

import dev.interlock.scenarios.bench.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This source tree as an installation. */
final class Here {
    static final Path HOME = SourceTree.linkedFrom(Path.of(".."), temporary());

    private Here() {}

    static Scenario scenario(String name) {
        return Scenarios.read(Path.of(name + ".json")).orThrow();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("interlock-scenarios");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
