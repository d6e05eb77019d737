package dev.interlock.cli.site;

import dev.interlock.advisor.prompt.PromptFile;
import dev.interlock.cli.check.PriceLists;
import dev.interlock.cli.check.RouteFolders;
import dev.interlock.cli.check.Rulebooks;
import dev.interlock.cli.check.UnreadFile;
import dev.interlock.cli.check.UnreadFiles;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.DeclaredKinds;
import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.RouteFolderList;
import dev.interlock.cli.settings.Settings;
import dev.interlock.features.play.FeatureFiles;
import dev.interlock.features.play.FeatureRun;
import dev.interlock.routes.agents.actuators.ActuatorFiles;
import dev.interlock.routes.check.RouteFault;
import dev.interlock.routes.ingest.inventory.InventoryFile;
import dev.interlock.rules.file.FileFault;
import dev.interlock.scenarios.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that can be wrong with a site, one kind of file after the other, each by whoever checks that kind alone. */
record SiteCheckup(Settings settings, Path site) {
    /** What to call each kind of file, and how its faults are found: {@code file:line: what is wrong, advice}. */
    Map<String, Supplier<List<String>>> kinds() {
        Map<String, Supplier<List<String>>> kinds = new LinkedHashMap<>();
        kinds.put("rules and limits", () -> orWhy(this::rules));
        kinds.put("routes and mapping", () -> orWhy(this::routes));
        kinds.put("devices of the inventory", () -> orWhy(this::inventory));
        kinds.put("prompts", () -> orWhy(this::prompts));
        kinds.put("queries and runbooks", () -> orWhy(this::pages));
        kinds.put("scenarios", () -> orWhy(this::scenarios));
        kinds.put("features", () -> orWhy(this::features));
        return kinds;
    }

    /** What one kind of file cannot even be asked for keeps no other from being looked at. */
    private static List<String> orWhy(Supplier<Stream<String>> faults) {
        try {
            return faults.get().distinct().toList();
        } catch (CommandFailure trouble) {
            return trouble.sentence().lines().toList();
        } catch (UncheckedIOException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private Stream<String> rules() {
        Rulebooks rulebooks = Rulebooks.of(null, settings);
        return Stream.concat(
                rulebooks.report().faults().stream().map(Rulebooks::told),
                rulebooks.unread().stream().map(UnreadFile::toString));
    }

    private Stream<String> routes() {
        RouteFolders routes = RouteFolders.of(null, settings);
        return Stream.of(
                        routes.faults().stream()
                                .filter(fault -> fault.level() == RouteFault.Level.ERROR)
                                .map(RouteFault::toString),
                        routes.unread().stream().map(UnreadFile::toString),
                        PriceLists.in(routes.folders(), settings).faults().stream()
                                .map(FileFault::toString))
                .flatMap(each -> each);
    }

    private Stream<String> inventory() {
        Path file = InventoryPlace.of(settings);
        return Files.exists(file)
                ? FileFault.of(
                                file,
                                InventoryFile.read(
                                        file,
                                        DeclaredKinds.of(settings),
                                        ActuatorFiles.names(RouteFolderList.of(settings))))
                        .stream()
                        .map(SiteCheckup::told)
                : Stream.empty();
    }

    private Stream<String> prompts() {
        Path folder = site.resolve("prompts");
        Path file = folder.resolve(PromptFile.NAME);
        return Stream.concat(
                UnreadFiles.ofPrompts(folder).stream().map(UnreadFile::toString),
                Files.exists(file)
                        ? FileFault.of(file, PromptFile.in(List.of(folder))).stream()
                                .map(SiteCheckup::told)
                        : Stream.empty());
    }

    private Stream<String> pages() {
        return Stream.of(
                        UnreadFiles.without(".sql", site.resolve("audit-queries")),
                        UnreadFiles.without(".md", site.resolve("runbooks")))
                .flatMap(List::stream)
                .map(UnreadFile::toString);
    }

    private Stream<String> scenarios() {
        return files().flatMap(file -> Scenarios.readAny(file).reasons().stream());
    }

    private Stream<Path> files() {
        Path folder = site.resolve("scenarios");
        try {
            return Files.isDirectory(folder) ? Scenarios.all(folder).stream() : Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The scenarios in '%s' cannot be read. Check the folder and its permissions.".formatted(folder),
                    unreadable);
        }
    }

    private Stream<String> features() {
        FeatureFiles features = FeatureFiles.in(site.resolve("features"));
        return Stream.of(
                        UnreadFiles.features(site.resolve("features")).stream().map(UnreadFile::toString),
                        features.faults().stream().map(SiteCheckup::told),
                        FeatureRun.unknownSentences(features.examples()).stream()
                                .map(SiteCheckup::told))
                .flatMap(each -> each);
    }

    /** With a line to jump to, also where the file as a whole is meant. */
    private static String told(FileFault fault) {
        return "%s:%d: %s".formatted(fault.file(), Math.max(1, fault.line()), fault.sentence());
    }
}
