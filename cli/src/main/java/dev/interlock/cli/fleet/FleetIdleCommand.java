package dev.interlock.cli.fleet;

import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the GPUs that do nothing. */
@Command(
        name = "idle",
        description = "List the GPUs that are proven idle: how, since when, and whose they are.")
final class FleetIdleCommand implements Runnable {
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
                "/api/fleet/idle",
                "No GPU is proven idle. What is missing, stale or contradicts itself counts as at work.",
                spec.commandLine().getOut(),
                "gpu",
                "instance_id",
                "state",
                "since",
                "job",
                "user",
                "utilization_percent",
                "memory_used_percent",
                "power_watts");
    }
}
