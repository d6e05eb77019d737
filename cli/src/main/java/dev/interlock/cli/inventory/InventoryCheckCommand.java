package dev.interlock.cli.inventory;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.settings.DeclaredKinds;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.RouteFolderList;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.agents.actuators.ActuatorFiles;
import dev.interlock.routes.ingest.inventory.InventoryFile;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Names every fault of a list of devices. */
@Command(name = "check", description = "Name every fault of a list of devices, with file and line.")
final class InventoryCheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file (default: inventory.yaml of the site, else of the data folder).")
    private @Nullable Path named;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public Integer call() {
        Settings settings = place.settings();
        Path file = named == null ? InventoryPlace.of(settings) : named;
        Parsed<Inventory> read =
                InventoryFile.read(file, DeclaredKinds.of(settings), ActuatorFiles.names(RouteFolderList.of(settings)));
        PrintWriter out = printout.writer();
        FileFault.of(file, read).forEach(out::println);
        return read.fold(
                        inventory -> {
                            out.println("%s is in order: %d devices."
                                    .formatted(file, inventory.devices().size()));
                            return Exit.OK;
                        },
                        faults -> Exit.FAILED)
                .code();
    }
}
