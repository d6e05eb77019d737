package dev.interlock.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.ControllerLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what came in and is not watched. */
@Command(
        name = "unmapped",
        description =
                "List what came in within the last hour and has no place in the mapping, with why and an example.")
final class UnmappedCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Override
    public void run() {
        JsonNode unmapped = controller.get("/api/unmapped");
        listing.print(
                unmapped,
                "Everything that came in has a place in the mapping.",
                "source",
                "name",
                "times",
                "last",
                "why",
                "example");
    }
}
