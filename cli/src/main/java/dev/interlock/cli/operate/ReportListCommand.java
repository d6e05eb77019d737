package dev.interlock.cli.operate;

import dev.interlock.cli.print.Listing;
import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** List what people reported and nobody said is done. */
@Command(name = "list", description = "List what people reported and nobody said is done.")
public final class ReportListCommand implements Runnable {
    @Mixin
    private final Listing listing = new Listing();

    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        listing.print(
                Controller.of(place.settings()).get("/api/reports"),
                "No report is open.",
                spec.commandLine().getOut(),
                "id",
                "at",
                "by",
                "device",
                "words");
    }
}
