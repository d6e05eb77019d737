package dev.interlock.cli.fleet;

import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is anomalous. */
@Command(
        name = "anomalies",
        description = "List what is anomalous about GPUs and instances, and what is recommended.")
final class FleetAnomaliesCommand implements Runnable {
    @Mixin
    private final FleetPrinter printer = new FleetPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        printer.print(
                RemoteController.of(place.settings()),
                "/api/fleet/anomalies",
                "Nothing is anomalous.",
                spec.commandLine().getOut(),
                "instance_id",
                "device",
                "type",
                "since",
                "job",
                "user",
                "recommended");
    }
}
