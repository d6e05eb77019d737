package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.shop.ShopScenario;
import dev.interlock.scenarios.shop.ShopScenarios;
import dev.interlock.simulator.WorldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds scenario files, by path or by name. */
public final class ScenarioFiles {
    private static final String SUFFIX = ".json";

    private ScenarioFiles() {}

    /** The scenario of a file, or of one that came along and is called so. */
    public static Scenario read(String named) {
        return read(found(named));
    }

    /** What is to be told of the files that a scenario names: how they were taken, and what was left out. */
    public static List<String> remarks(Scenario scenario) {
        return WorldFiles.of(scenario.world()).remarks();
    }

    /** The file of this path, or the one of a folder that is called so, with or without its ending. */
    public static Optional<Path> find(String named, Path folder) {
        Optional<Path> given = InputFile.path(named).toOptional();
        Optional<Path> delivered = InputFile.path(named.endsWith(SUFFIX) ? named : named + SUFFIX)
                .toOptional()
                .map(folder::resolve);
        return Stream.of(given, delivered)
                .flatMap(Optional::stream)
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> given.filter(path -> isPath(named, path)));
    }

    /** The file that is meant, which may be at fault in any way. */
    static Path found(String named) {
        Path folder = Home.ofThisProcess().scenarios();
        return find(named, folder)
                .orElseThrow(() -> CommandFailure.unreachable(
                        "There is no scenario '%s'.%s Give a file, or a name that 'interlock scenario list' shows."
                                .formatted(named, Nearest.hint(named, names(folder)))));
    }

    /** It came along, and is nobody's own. */
    static boolean isDelivered(String named) {
        return found(named)
                .toAbsolutePath()
                .normalize()
                .startsWith(Home.ofThisProcess().scenarios());
    }

    private static Scenario read(Path file) {
        return Scenarios.read(file).fold(scenario -> scenario, reasons -> {
            throw CommandFailure.failed(String.join("\n", reasons) + forTheShop(file));
        });
    }

    /** The story of the shop in a file. */
    public static ShopScenario readOfShop(Path file) {
        return ShopScenarios.read(file).fold(story -> story, reasons -> {
            throw CommandFailure.failed(String.join("\n", reasons));
        });
    }

    /** Where those of the shop lie. */
    public static Path folderOfShop() {
        return Home.ofThisProcess().scenarios().resolve("minicloud");
    }

    /** Those in a folder. */
    static List<Path> in(Path folder) {
        try {
            return Scenarios.in(folder);
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable(
                    "The scenarios in '%s' cannot be read. Check the folder and its permissions.".formatted(folder));
        }
    }

    /** A text with a slash or an ending is the path of a file, also where there is none. */
    private static boolean isPath(String named, Path path) {
        return Files.exists(path) || path.getNameCount() > 1 || named.endsWith(SUFFIX);
    }

    private static List<String> names(Path folder) {
        return Files.isDirectory(folder)
                ? in(folder).stream()
                        .map(file -> file.getFileName().toString().replace(SUFFIX, ""))
                        .toList()
                : List.of();
    }

    private static String forTheShop(Path file) {
        Parsed<ShopScenario> story = ShopScenarios.read(file);
        return story.toOptional().isPresent()
                ? "\nIt is a story of the shop. Play it with 'interlock up --world minicloud --scenario %s'."
                        .formatted(file)
                : "";
    }
}
