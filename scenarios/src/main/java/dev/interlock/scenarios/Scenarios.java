package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.scenarios.fleet.story.FleetScenarioJson;
import dev.interlock.scenarios.format.HeadingJson;
import dev.interlock.scenarios.shop.ShopScenario;
import dev.interlock.scenarios.shop.ShopScenarioJson;
import dev.interlock.simulator.WorldFiles;
import dev.interlock.simulator.WorldName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scenario files: one scenario a file in JSON or YAML, the file named like the scenario. */
public final class Scenarios {
    /** How the files end. */
    public static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

    /** Where a folder of scenarios keeps those of other worlds than the data centre. */
    public static final List<String> FOLDERS = Stream.of(WorldName.values())
            .filter(world -> world != WorldName.DATACENTRE)
            .map(WorldName::toString)
            .toList();

    private Scenarios() {}

    /** Reads one file of any world, and looks into those that it names; every reason begins with its file and line. */
    public static Parsed<AnyScenario> readAny(Path file) {
        String name = name(file);
        Parsed<AnyScenario> read = InputFile.text(file)
                .then(text -> file.toString().endsWith(ENDINGS.get(0)) ? LinedTree.json(text) : LinedTree.yaml(text))
                .then(node -> HeadingJson.world(node).then(world -> ofWorld(world, node, name, file)));
        List<FileFault> faults = read.fold(
                scenario -> scenario.fold(
                        ours -> WorldFiles.of(ours.world()).faults(), shop -> List.of(), fleet -> List.of()),
                reasons -> FileFault.of(file, read));
        return faults.isEmpty()
                ? read
                : new Parsed.Refused<>(faults.stream().map(FileFault::toString).toList());
    }

    /** Reads one file of a data centre. */
    public static Parsed<Scenario> read(Path file) {
        return readAny(file)
                .then(any -> any.fold(Parsed::ok, shop -> elsewhere(file, any), fleet -> elsewhere(file, any)));
    }

    /** Reads one file of the shop. */
    public static Parsed<ShopScenario> readShop(Path file) {
        return readAny(file)
                .then(any -> any.fold(ours -> elsewhere(file, any), Parsed::ok, fleet -> elsewhere(file, any)));
    }

    /** The scenario files of a folder and of those in it that are called like a world, by name. */
    public static List<Path> all(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(in(folder));
        for (String world : FOLDERS) {
            if (Files.isDirectory(folder.resolve(world))) {
                files.addAll(in(folder.resolve(world)));
            }
        }
        return files;
    }

    /** The scenario files of a folder, by name. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** What a scenario in this file is called. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    private static Parsed<AnyScenario> ofWorld(WorldName world, JsonNode node, String name, Path file) {
        return switch (world) {
            case DATACENTRE ->
                ScenarioJson.read(node, name)
                        .then(read -> Parsed.ok(
                                new AnyScenario.OfDataCentre(read.withFiles(named -> Beside.of(file, named)))));
            case MINICLOUD -> ShopScenarioJson.read(node, name).then(read -> Parsed.ok(new AnyScenario.OfShop(read)));
            case FLEET -> FleetScenarioJson.read(node, name).then(read -> Parsed.ok(new AnyScenario.OfFleet(read)));
        };
    }

    private static <T> Parsed<T> elsewhere(Path file, AnyScenario any) {
        return Parsed.refused(new FileFault(
                        file.toString(),
                        0,
                        "This is a scenario of the %s. Play it with 'interlock scenario run'."
                                .formatted(any.heading().world()))
                .toString());
    }
}
