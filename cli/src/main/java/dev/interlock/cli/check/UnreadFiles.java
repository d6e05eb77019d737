package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.features.play.FeatureFiles;
import dev.interlock.routes.agents.actuators.http.HttpTemplateFile;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.price.PriceFiles;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds files that operators put where something is read and that are not read, for want of the right name. What editors leave
 * behind and what explains a folder to people is no such file.
 */
public final class UnreadFiles {
    private static final String ROUTE = ".camel.yaml";
    private static final String MAPPING = "mapping.yaml";
    /**
     * What lies beside the routes and is none: the mapping, its schema for editors, what models are rated for, what machines cost, and
     * what is sent over HTTP.
     */
    private static final Set<String> BESIDE_ROUTES =
            Set.of(MAPPING, "mapping.schema.json", "models.yaml", PriceFiles.NAME, HttpTemplateFile.NAME);

    private static final List<String> TABLES = List.of(
            "limits.csv", "switched-off.csv", "danger-words.csv", RulebookSource.XIDS, RulebookSource.DEVICE_KINDS);
    private static final String PROMPT = "plan.md";
    private static final List<String> RULES = List.of("conditions", "responses", "escalation", "safety");
    private static final String EXAMPLES = "examples";

    private UnreadFiles() {}

    /** Of a folder with routes. */
    static List<UnreadFile> ofRoutes(Path folder) {
        return found(folder, file -> route(folder.relativize(file)));
    }

    /** Of a folder with a rulebook. */
    static List<UnreadFile> ofRulebook(Path folder) {
        return found(folder, file -> rules(folder.relativize(file)));
    }

    /** Of a folder whose files count by their suffix alone. */
    public static List<UnreadFile> without(String suffix, Path folder) {
        return found(
                folder,
                file -> folder.relativize(file).getNameCount() == 1
                                && file.toString().endsWith(suffix)
                        ? Optional.empty()
                        : Optional.of(
                                "Only files directly in the folder whose names end in '%s' count.".formatted(suffix)));
    }

    /** Of a folder with the prompt. */
    public static List<UnreadFile> ofPrompts(Path folder) {
        return found(
                folder,
                file -> folder.relativize(file).toString().equals(PROMPT)
                        ? Optional.empty()
                        : Optional.of("The prompt is called '%s'.".formatted(PROMPT)));
    }

    /** Of a folder with features, which may have folders of its own. */
    public static List<UnreadFile> features(Path folder) {
        return found(
                folder,
                file -> file.toString().endsWith(FeatureFiles.SUFFIX)
                        ? Optional.empty()
                        : Optional.of("The name of a feature's file ends in '%s'.".formatted(FeatureFiles.SUFFIX)));
    }

    private static Optional<String> route(Path file) {
        String name = file.toString();
        if (file.getNameCount() > 1) {
            return Optional.of("Routes lie directly in the folder. Put it there.");
        }
        if (name.endsWith(ROUTE) || BESIDE_ROUTES.contains(name)) {
            return Optional.empty();
        }
        String base = name.replaceFirst("(\\.camel)?\\.ya?ml$", "");
        if (Nearest.to(base + ".yaml", List.of(MAPPING)).isPresent()) {
            return Optional.of("The mapping is called '%s'. Rename it.".formatted(MAPPING));
        }
        return Optional.of(
                base.equals(name)
                        ? "A route is YAML, in a file whose name ends in '%s'.".formatted(ROUTE)
                        : "The name of a route's file ends in '%s'. Rename it to '%s%s'."
                                .formatted(ROUTE, base, ROUTE));
    }

    private static Optional<String> rules(Path file) {
        String name = file.getFileName().toString();
        if (file.getNameCount() == 1) {
            return TABLES.contains(name) ? Optional.empty() : Optional.of(besideTheLimits(name));
        }
        String folder = file.getName(0).toString();
        if (file.getNameCount() > 2) {
            return Optional.of("Rules lie in a folder directly in the rulebook. Put it there.");
        }
        if (RULES.contains(folder)) {
            return name.endsWith(".drl")
                    ? Optional.empty()
                    : Optional.of("The name of a file of rules ends in '.drl'.");
        }
        if (folder.equals(EXAMPLES)) {
            return name.endsWith(".yaml") || name.equals("inventory.json")
                    ? Optional.empty()
                    : Optional.of("The name of a file of examples ends in '.yaml'.");
        }
        return Optional.of("A rulebook has the folders %s and %s.%s"
                .formatted(
                        String.join(", ", RULES),
                        EXAMPLES,
                        Nearest.hint(
                                folder,
                                Stream.concat(RULES.stream(), Stream.of(EXAMPLES))
                                        .toList())));
    }

    private static String besideTheLimits(String name) {
        return name.endsWith(".drl")
                ? "Put it into one of %s.".formatted(String.join("/, ", RULES) + "/")
                : "Directly in a rulebook only '%s' count.%s"
                        .formatted(String.join("', '", TABLES), Nearest.hint(name, TABLES));
    }

    private static List<UnreadFile> found(Path folder, Advice advice) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isMeant(folder.relativize(file)))
                    .sorted()
                    .flatMap(file -> advice.on(file).map(each -> new UnreadFile(file, each)).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable("'%s' cannot be read (%s). Check the folder's permissions."
                    .formatted(folder, unreadable.getMessage()));
        }
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString();
        boolean hidden = Stream.iterate(file, each -> each != null, Path::getParent)
                .anyMatch(part -> part.getFileName().toString().startsWith("."));
        return !hidden && !name.startsWith("README") && !name.endsWith("~") && !name.startsWith("#");
    }

    @FunctionalInterface
    private interface Advice {
        /** How the file would be read; empty where it is. */
        Optional<String> on(Path file);
    }
}
