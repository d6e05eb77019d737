package dev.interlock.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the devices of a running controller. */
@Command(
        name = "inventory",
        description = "List the devices that a running controller knows, and what it does not know of them.",
        subcommands = {InventorySaveCommand.class, InventoryCheckCommand.class, UnmappedCommand.class})
public final class InventoryCommand implements Runnable {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode inventory = RemoteController.of(place.settings()).get("/api/inventory");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonRows.pretty(inventory));
        } else {
            InventoryPage.of(inventory).forEach(out::println);
        }
    }
}
