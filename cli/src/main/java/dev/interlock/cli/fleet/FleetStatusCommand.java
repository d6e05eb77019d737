package dev.interlock.cli.fleet;

import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the instances. */
@Command(
        name = "status",
        description = "List the instances: what their GPUs do, what they cost, what is wrong.")
final class FleetStatusCommand implements Runnable {
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
                "/api/fleet",
                "The fleet has no instance.",
                spec.commandLine().getOut(),
                "instance_id",
                "name",
                "type",
                "gpus",
                "utilization_percent",
                "memory_used_percent",
                "celsius",
                "power_watts",
                "dollars_per_hour",
                "anomalies");
    }
}
