package dev.interlock.cli.scenario;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import dev.interlock.scenarios.AnyScenario;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.Scenarios;
import dev.interlock.scenarios.shop.ShopScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds scenario files, by path or by name: those in the operator's own folder before those that came along. */
public final class ScenarioFiles {
    private final List<Path> folders;

    private ScenarioFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Those of a site, if there is one, and of this installation. */
    public static ScenarioFiles of(Optional<Path> site) {
        List<Path> folders = new ArrayList<>();
        site.map(folder -> folder.resolve("scenarios"))
                .filter(Files::isDirectory)
                .ifPresent(folders::add);
        folders.add(Home.ofThisProcess().scenarios());
        return new ScenarioFiles(folders);
    }

    /** The scenario of a file, or of one that is called so, of whatever world. */
    public AnyScenario read(String named) {
        return orFail(Scenarios.readAny(found(named)));
    }

    /** The same of the data centre. */
    public Scenario ofDataCentre(String named) {
        return orFail(Scenarios.read(found(named)));
    }

    /** All data centres that came along. */
    public List<Scenario> ofDataCentres() {
        try {
            return Scenarios.in(Home.ofThisProcess().scenarios()).stream()
                    .map(file -> orFail(Scenarios.read(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("The scenarios that came along cannot be read. Check the installation.");
        }
    }

    /** The same of the shop. */
    public ShopScenario ofShop(String named) {
        return orFail(Scenarios.readShop(found(named)));
    }

    /** The file that is meant, which may be at fault in any way. */
    Path found(String named) {
        return find(named)
                .orElseThrow(() -> CommandFailure.unreachable(
                        "There is no scenario '%s'.%s Give a file, or a name that 'interlock scenario list' shows."
                                .formatted(
                                        named,
                                        Nearest.hint(
                                                named,
                                                all().stream()
                                                        .map(Scenarios::name)
                                                        .toList()))));
    }

    /** It came along, and is nobody's own. */
    boolean isDelivered(String named) {
        return found(named)
                .toAbsolutePath()
                .normalize()
                .startsWith(Home.ofThisProcess().scenarios());
    }

    /** All of them, those of the site first. */
    List<Path> all() {
        return folders.stream().flatMap(folder -> all(folder).stream()).toList();
    }

    private Optional<Path> find(String named) {
        Optional<Path> given = InputFile.path(named).toOptional();
        return given.filter(Files::isRegularFile)
                .or(() -> all().stream()
                        .filter(file ->
                                Scenarios.name(file).equals(named) || named.equals(String.valueOf(file.getFileName())))
                        .findFirst())
                .or(() -> given.filter(path -> isPath(named, path)));
    }

    private static List<Path> all(Path folder) {
        try {
            return Files.isDirectory(folder) ? Scenarios.all(folder) : List.of();
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable(
                    "The scenarios in '%s' cannot be read. Check the folder and its permissions.".formatted(folder));
        }
    }

    /** A text with a slash or an ending is the path of a file, also where there is none. */
    private static boolean isPath(String named, Path path) {
        return Files.exists(path)
                || path.getNameCount() > 1
                || Scenarios.ENDINGS.stream().anyMatch(named::endsWith);
    }

    private static <T> T orFail(Parsed<T> read) {
        return read.fold(Function.identity(), reasons -> {
            throw CommandFailure.failed(String.join("\n", reasons));
        });
    }
}
