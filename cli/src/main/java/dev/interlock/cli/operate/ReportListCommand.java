package dev.interlock.cli.operate;

import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.ControllerLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List what people reported and nobody said is done. */
@Command(name = "list", description = "List what people reported and nobody said is done.")
public final class ReportListCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final ControllerLink controller = new ControllerLink();

    @Override
    public void run() {
        listing.print(controller.get("/api/reports"), "No report is open.", "id", "at", "by", "device", "words");
    }
}
