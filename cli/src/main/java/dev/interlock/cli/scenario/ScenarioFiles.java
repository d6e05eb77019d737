package dev.interlock.cli.scenario;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.settings.Home;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.shop.ShopScenario;
import dev.interlock.scenarios.shop.ShopScenarios;
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
        return read(find(named, Home.ofThisProcess().scenarios())
                .orElseThrow(() -> Trouble.unreachable(
                        "There is no scenario '%s'. Give a file, or a name that 'interlock scenario list' shows."
                                .formatted(named))));
    }

    /** The file of this path, or the one of a folder that is called so, with or without its ending. */
    public static Optional<Path> find(String named, Path folder) {
        return Stream.of(Path.of(named), folder.resolve(named.endsWith(SUFFIX) ? named : named + SUFFIX))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static Scenario read(Path file) {
        return orTrouble(Scenarios.read(file));
    }

    /** The story of the shop in a file. */
    public static ShopScenario readOfShop(Path file) {
        return orTrouble(ShopScenarios.read(file));
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
            throw Trouble.unreachable("The scenarios in '%s' cannot be read (%s). Check the folder's permissions."
                    .formatted(folder, unreadable.getMessage()));
        }
    }

    private static <T> T orTrouble(Parsed<T> parsed) {
        return parsed.fold(read -> read, reasons -> {
            throw Trouble.failed(String.join("\n", reasons));
        });
    }
}
