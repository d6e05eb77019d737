package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of rules that are meant, in the order of their names. */
record RuleFiles(List<Path> all) {
    private static final String SUFFIX = ".drl";

    RuleFiles {
        all = List.copyOf(all);
    }

    /** Those that an operator edits: the site's own, and what comes along where no site is set. */
    static RuleFiles inUse(Settings settings) {
        return new RuleFiles(settings.site()
                .map(site -> site.resolve("rulebooks"))
                .map(own -> Files.isDirectory(own) ? within(own) : List.<Path>of())
                .orElseGet(() -> within(Home.ofThisProcess().rulebooks())));
    }

    /** Files as they are named, and those of rules within folders. */
    static RuleFiles named(List<Path> places) {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            files.addAll(Files.isDirectory(place) ? some(place) : List.of(rules(place)));
        }
        return new RuleFiles(files);
    }

    private static List<Path> some(Path folder) {
        List<Path> within = within(folder);
        if (within.isEmpty()) {
            throw CommandFailure.usage(
                    "The folder '%s' has no file of rules in it, such as conditions/mine%s. Name another."
                            .formatted(folder, SUFFIX));
        }
        return within;
    }

    private static Path rules(Path file) {
        if (!file.toString().endsWith(SUFFIX)) {
            throw CommandFailure.usage("'%s' is no file of rules: its name does not end in '%s'. Name one that is."
                    .formatted(file, SUFFIX));
        }
        return file;
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("The folder '%s' cannot be read (%s). Check the path and its permissions."
                    .formatted(folder, unreadable.getMessage()));
        }
    }
}
