package dev.interlock.cli.silence;

import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.ControllerLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists silences. */
@Command(name = "list", description = "List the silences of the last 24 hours, those that are on among them.")
final class SilenceListCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Override
    public void run() {
        listing.print(
                controller.get("/api/silences"),
                "Nothing is silent.",
                "id",
                "on",
                "kind",
                "name",
                "until",
                "by",
                "reason");
    }
}
