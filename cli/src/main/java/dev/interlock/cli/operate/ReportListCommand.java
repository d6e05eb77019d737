package dev.interlock.cli.operate;

import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** List what people reported and nobody said is done. */
@Command(name = "list", description = "List what people reported and nobody said is done.")
public final class ReportListCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        listing.print(
                RemoteController.of(place.settings()).get("/api/reports"),
                "No report is open.",
                spec.commandLine().getOut(),
                "id",
                "at",
                "by",
                "device",
                "words");
    }
}
