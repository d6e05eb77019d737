package dev.interlock.scenarios;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where the files lie that a scenario names: beside it, or, as was the rule once, where the command was given. */
final class Beside {
    private Beside() {}

    static String of(Path scenario, String named) {
        try {
            Path beside = scenario.resolveSibling(named);
            return Files.exists(beside) || !Files.exists(Path.of(named)) ? beside.toString() : named;
        } catch (InvalidPathException impossible) {
            return named;
        }
    }
}
