package dev.interlock.cli.operate;

import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.ControllerLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists events. */
@Command(name = "list", description = "List the events that wait or last, the earliest first.")
final class DemandListCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Override
    public void run() {
        listing.print(
                controller.get("/api/demand-response/events"),
                "Nobody asks for less power.",
                "id",
                "event_name",
                "start",
                "end",
                "asks",
                "limit_watts");
    }
}
