package dev.interlock.cli.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.ListPrinter;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists who is told. */
@Command(
        name = "receivers",
        description = "List who is told of alerts, what waits for each, and what is wrong with it.")
final class AlertReceiversCommand implements Runnable {
    @Mixin
    private final ListPrinter listing = new ListPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode receivers = RemoteController.of(place.settings()).get("/api/alerts/receivers");
        listing.print(
                receivers,
                AlertCommand.NOBODY,
                spec.commandLine().getOut(),
                "receiver",
                "severity",
                "waiting",
                "told_at",
                "trouble");
    }
}
