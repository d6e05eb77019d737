package dev.interlock.scenarios;

import dev.interlock.programs.SourceTree;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** This source tree, as an installation and as a rulebook. */
public final class Here {
    public static final Path HOME = SourceTree.linkedFrom(Path.of(".."), temporary());

    private Here() {}

    public static Scenario scenario(String name) {
        return Scenarios.read(Path.of(name + ".json")).orThrow();
    }

    public static Rulebook rulebook() {
        return Rulebook.load(RulebookSource.of(
                        Path.of("../rules/rulebooks").toAbsolutePath().normalize(), Optional.empty()))
                .fold(rulebook -> rulebook, faults -> {
                    throw new IllegalStateException(faults.toString());
                });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("interlock-scenarios");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
