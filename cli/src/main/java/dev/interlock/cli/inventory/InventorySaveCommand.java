package dev.interlock.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.InventoryPlace;
import dev.interlock.cli.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the devices of a running controller into a file that is the operator's from then on. */
@Command(
        name = "save",
        description = {
            "Write the devices that a running controller knows into a file. From then on the file says which there are:",
            "edit it freely, it is read again when it is saved."
        })
final class InventorySaveCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to (default: inventory.yaml of the site, else of the data folder).")
    private @Nullable Path file;

    @Option(names = "--force", description = "Overwrite the file, taking in what reports and is not in it.")
    private boolean force;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        Settings settings = place.settings();
        Path to = file == null ? InventoryPlace.of(settings) : file.toAbsolutePath();
        JsonNode inventory = RemoteController.of(settings).get("/api/inventory");
        if (Files.exists(to) && !force) {
            throw CommandFailure.usage("'%s' exists and is left as it is. Add --force to overwrite it.".formatted(to));
        }
        InventoryText text = InventoryText.of(inventory);
        try {
            write(to, text.toString());
        } catch (IOException cannot) {
            throw CommandFailure.unreachable(
                    "'%s' cannot be written. Check its folder's permissions, or name another file.".formatted(to));
        }
        printout.line(
                "%d devices are written to %s. Edit it freely; 'interlock inventory check' tells what is wrong with it."
                        .formatted(text.devices(), to));
    }

    /** Whole or not at all: a controller may read it at any moment. */
    private static void write(Path to, String text) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
