package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.settings.InstallationOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Check that no row was changed, removed, added or moved since it was written. */
@Command(name = "verify", description = "Check that no row was changed, removed, added or moved since it was written.")
final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "Check against anchors in the lines of this file too, such as what a syslog kept.")
    private final List<Path> anchors = new ArrayList<>();

    @Option(
            names = "--archives",
            paramLabel = "DIR",
            description =
                    "Check the archives in this folder too, from the first entry on, and where the database goes on.")
    private @Nullable Path archives;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private List<Path> existing() {
        anchors.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
            throw CommandFailure.unreachable("There is no file '%s'. Check the path.".formatted(file));
        });
        return anchors;
    }

    private Optional<Path> folder() {
        return Optional.ofNullable(archives).map(folder -> {
            if (!Files.isDirectory(folder)) {
                throw CommandFailure.unreachable("There is no folder '%s'. Check the path.".formatted(folder));
            }
            return folder;
        });
    }

    @Override
    public Integer call() {
        try (AuditSource audit = Audits.of(place.settings())) {
            JsonNode verified = audit.verify(existing(), folder());
            boolean intact = verified.path("intact").asBoolean();
            spec.commandLine()
                    .getOut()
                    .println("%s: %s (%d entries checked and held)"
                            .formatted(
                                    intact ? "intact" : "NOT INTACT",
                                    verified.path("finding").asText(),
                                    verified.path("entries").asLong()));
            return (intact ? Exit.OK : Exit.FAILED).code();
        }
    }
}
