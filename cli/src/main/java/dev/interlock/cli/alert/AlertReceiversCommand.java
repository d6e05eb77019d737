package dev.interlock.cli.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.ControllerLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who is told. */
@Command(
        name = "receivers",
        description = "List who is told of alerts, what waits for each, and what is wrong with it.")
final class AlertReceiversCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Override
    public void run() {
        JsonNode receivers = controller.get("/api/alerts/receivers");
        listing.print(receivers, AlertCommand.NOBODY, "receiver", "severity", "waiting", "told_at", "trouble");
    }
}
