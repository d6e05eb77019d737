package dev.interlock.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.ControllerLink;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the devices of a running controller. */
@Command(
        name = "inventory",
        description = "List the devices that a running controller knows, and what it does not know of them.",
        subcommands = {InventorySaveCommand.class, InventoryCheckCommand.class, UnmappedCommand.class})
public final class InventoryCommand implements Runnable {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        JsonNode inventory = controller.get("/api/inventory");
        PrintWriter out = printout.writer();
        if (json) {
            out.println(JsonRows.pretty(inventory));
        } else {
            InventoryPage.of(inventory).forEach(out::println);
        }
    }
}
