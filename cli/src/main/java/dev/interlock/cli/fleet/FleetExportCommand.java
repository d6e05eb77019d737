package dev.interlock.cli.fleet;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.ControllerLink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what the fleet cost for other tools. */
@Command(
        name = "export",
        description =
                "Write what the fleet cost as CSV with the columns of FOCUS 1.2: a row for each hour, machine, holder and use.")
final class FleetExportCommand implements Runnable {
    @Mixin
    private final ControllerLink link = new ControllerLink();

    @Mixin
    private final Printout print = new Printout();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "The first day, in UTC (default: the first of this month).")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "The day after the last, in UTC.")
    private @Nullable LocalDate until;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path file;

    @Override
    public void run() {
        String path =
                "/api/fleet/costs/focus?" + FleetCostsCommand.day("from", from) + FleetCostsCommand.day("until", until);
        try {
            if (file == null) {
                link.controller().copy(path, System.out);
                System.out.flush();
            } else {
                try (OutputStream out = Files.newOutputStream(file)) {
                    link.controller().copy(path, out);
                }
                print.line("Written to %s.".formatted(file));
            }
        } catch (IOException unwritable) {
            throw CommandFailure.failed("The costs could not be written out (%s). Check the disk and the path."
                    .formatted(unwritable.getMessage()));
        }
    }
}
