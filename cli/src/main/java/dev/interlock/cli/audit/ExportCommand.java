package dev.interlock.cli.audit;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.ThisProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Write the whole audit out. */
@Command(name = "export", description = "Write the whole audit out.")
final class ExportCommand implements Runnable {
    @Option(names = "--csv", description = "As CSV.")
    private boolean csv;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path file;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        if (csv == json) {
            throw new ParameterException(spec.commandLine(), "Choose one of --csv and --json");
        }
        if (file == null && ThisProcess.onTerminal()) {
            throw CommandFailure.failed(
                    "An export is exact, and so nothing for a terminal. Name a file with --to, or hand it to a program.");
        }
        String format = csv ? "csv" : "json";
        try (AuditSource audit = Audits.of(place.settings())) {
            if (file == null) {
                audit.export(format, System.out);
            } else {
                try (OutputStream out = Files.newOutputStream(file)) {
                    audit.export(format, out);
                }
                spec.commandLine().getOut().println("Written to %s.".formatted(file));
            }
        } catch (IOException unwritable) {
            throw CommandFailure.failed("The audit could not be written out (%s). Check the disk and the path."
                    .formatted(unwritable.getMessage()));
        }
    }
}
