package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.simulator.WorldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scenario files: one scenario a file, the file named like the scenario. */
public final class Scenarios {
    private static final String SUFFIX = ".json";

    private Scenarios() {}

    /** Reads one file, and looks into those that it names; every reason begins with its file and line. */
    public static Parsed<Scenario> read(Path file) {
        Parsed<Scenario> read = InputFile.text(file)
                .then(LinedTree::json)
                .then(node -> ScenarioJson.read(node).then(scenario -> named(node, scenario, file)))
                .then(scenario -> Parsed.ok(scenario.withFiles(named -> Beside.of(file, named))));
        List<FileFault> faults =
                read.fold(scenario -> WorldFiles.of(scenario.world()).faults(), reasons -> FileFault.of(file, read));
        return faults.isEmpty()
                ? read
                : new Parsed.Refused<>(faults.stream().map(FileFault::toString).toList());
    }

    /** The scenario files of a folder, by name. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static Parsed<Scenario> named(JsonNode node, Scenario scenario, Path file) {
        String name = file.getFileName().toString().replace(SUFFIX, "");
        return scenario.name().equals(name)
                ? Parsed.ok(scenario)
                : Parsed.refused(
                        LinedTree.lineOf(node, "name"),
                        "The scenario has 'name' = \"%s\". Call it \"%s\" like its file, or rename the file."
                                .formatted(scenario.name(), name));
    }
}
