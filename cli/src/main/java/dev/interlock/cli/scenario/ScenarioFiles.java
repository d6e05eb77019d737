package dev.interlock.cli.scenario;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Home;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds scenario files, by path or by name. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /** The scenario of a file, or of one that came along and is called so. */
    public static Scenario read(String named) {
        Path file = Path.of(named);
        Path along = Home.ofThisProcess().scenarios().resolve(named.endsWith(".json") ? named : named + ".json");
        if (!Files.isRegularFile(file) && !Files.isRegularFile(along)) {
            throw Trouble.unreachable(
                    "There is no scenario '%s'. Give a file, or a name that 'interlock scenario list' shows."
                            .formatted(named));
        }
        return read(Files.isRegularFile(file) ? file : along);
    }

    static Scenario read(Path file) {
        return Scenarios.read(file).fold(scenario -> scenario, reasons -> {
            throw Trouble.failed(String.join("\n", reasons));
        });
    }

    /** Those that came along. */
    static List<Path> along() {
        Path folder = Home.ofThisProcess().scenarios();
        try {
            return Scenarios.in(folder);
        } catch (IOException unreadable) {
            throw Trouble.unreachable("The scenarios in '%s' cannot be read (%s). Check the folder's permissions."
                    .formatted(folder, unreadable.getMessage()));
        }
    }
}
