package dev.interlock.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what came in and is not watched. */
@Command(
        name = "unmapped",
        description =
                "List what came in within the last hour and has no place in the mapping, with why and an example.")
final class UnmappedCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode unmapped = RemoteController.of(place.settings()).get("/api/unmapped");
        listing.print(
                unmapped,
                "Everything that came in has a place in the mapping.",
                spec.commandLine().getOut(),
                "source",
                "name",
                "times",
                "last",
                "why",
                "example");
    }
}
