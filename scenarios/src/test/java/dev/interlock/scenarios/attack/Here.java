package dev.interlock.scenarios.attack;

import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.bench.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** This source tree, as an installation and as a rulebook. */
final class Here {
    static final Path HOME = SourceTree.linkedFrom(Path.of(".."), temporary());

    private Here() {}

    static Scenario scenario(String name) {
        return Scenarios.read(Path.of(name + ".json")).orThrow();
    }

    static Rulebook rulebook() {
        return Rulebook.load(RulebookSource.of(
                        Path.of("../rules/rulebooks").toAbsolutePath().normalize(), Optional.empty()))
                .fold(rulebook -> rulebook, faults -> {
                    throw new IllegalStateException(faults.toString());
                });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("interlock-attack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
