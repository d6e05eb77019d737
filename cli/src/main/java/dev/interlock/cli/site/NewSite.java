package dev.interlock.cli.site;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that a site begins with: small examples that work, and copies of what is delivered as one file. */
final class NewSite {
    /** As they lie beside this class; a folder of editors' settings is hidden where it is written. */
    static final List<String> FILES = List.of(
            "README.md",
            "interlock.properties",
            "inventory.yaml",
            "rulebooks/limits.csv",
            "rulebooks/switched-off.csv",
            "rulebooks/conditions/racks.drl",
            "rulebooks/responses/racks.drl",
            "rulebooks/examples/racks.yaml",
            "routes/ingest-own-meters.camel.yaml",
            "scenarios/warm-afternoon.json",
            "features/racks.feature",
            "audit-queries/racks-that-drew-much.sql",
            "runbooks/rack-draws-much.md",
            "vscode/extensions.json",
            "vscode/settings.json");

    private static final List<String> COPIED =
            List.of("routes/mapping.yaml", "routes/mapping.schema.json", "prompts/plan.md");

    private NewSite() {}

    /** Writes them into a folder that is empty or not there yet. */
    static void in(Path folder) {
        try {
            refuseTaken(folder);
            for (String name : FILES) {
                write(name, folder.resolve(name.startsWith("vscode/") ? "." + name : name));
            }
            for (String name : COPIED) {
                copy(Home.ofThisProcess().folder().resolve(name), folder.resolve(name));
            }
        } catch (IOException unwritable) {
            throw CommandFailure.unreachable("A site cannot be made in '%s' (%s). Name a folder that you may write to."
                    .formatted(folder, unwritable.getMessage()));
        }
    }

    private static void refuseTaken(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailure.usage(
                    "'%s' is a file. Name a folder that is empty or not there yet.".formatted(folder));
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                children.findFirst().ifPresent(taken -> {
                    throw CommandFailure.usage(
                            "'%s' is not empty: '%s' lies in it. Name a folder that is empty or not there yet."
                                    .formatted(folder, taken.getFileName()));
                });
            }
        }
    }

    private static void write(String name, Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream text = Objects.requireNonNull(NewSite.class.getResourceAsStream("start/" + name), name)) {
            Files.copy(text, file);
        }
    }

    private static void copy(Path delivered, Path file) throws IOException {
        if (Files.exists(delivered)) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(delivered, file);
        }
    }
}
