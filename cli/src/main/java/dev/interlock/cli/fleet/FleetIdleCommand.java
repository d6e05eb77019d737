package dev.interlock.cli.fleet;

import picocli.CommandLine.Command;

/** Lists the GPUs that do nothing. */
@Command(name = "idle", description = "List the GPUs that are proven idle: how, since when, and whose they are.")
final class FleetIdleCommand extends FleetListCommand {
    FleetIdleCommand() {
        super(
                "/api/fleet/idle",
                "No GPU is proven idle. What is missing, stale or contradicts itself counts as at work.",
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
