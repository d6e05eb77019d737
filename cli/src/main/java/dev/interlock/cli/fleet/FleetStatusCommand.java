package dev.interlock.cli.fleet;

import picocli.CommandLine.Command;

/** Lists the instances. */
@Command(name = "status", description = "List the instances: what their GPUs do, what they cost, what is wrong.")
final class FleetStatusCommand extends FleetListCommand {
    FleetStatusCommand() {
        super(
                "/api/fleet",
                "The fleet has no instance.",
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
