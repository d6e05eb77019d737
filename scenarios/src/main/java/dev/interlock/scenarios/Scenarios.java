package dev.interlock.scenarios;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scenario files: one scenario a file, the file named like the scenario. */
public final class Scenarios {
    private static final String SUFFIX = ".json";

    private Scenarios() {}

    /** Reads one file; every reason names the file and the field. */
    public static Parsed<Scenario> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            return Parsed.refused(
                    "%s cannot be read. Check the path; 'scenario list' shows what there is.".formatted(file));
        }
        Parsed<Scenario> parsed =
                StrictJson.parse(text).then(ScenarioJson::read).then(scenario -> named(scenario, file));
        List<String> reasons =
                parsed.reasons().stream().map(reason -> file + ": " + reason).toList();
        return reasons.isEmpty() ? parsed : new Parsed.Refused<>(reasons);
    }

    /** The scenario files of a folder, by name. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static Parsed<Scenario> named(Scenario scenario, Path file) {
        String name = file.getFileName().toString().replace(SUFFIX, "");
        return scenario.name().equals(name)
                ? Parsed.ok(scenario)
                : Parsed.refused("The scenario has 'name' = \"%s\". Call it \"%s\" like its file, or rename the file."
                        .formatted(scenario.name(), name));
    }
}
