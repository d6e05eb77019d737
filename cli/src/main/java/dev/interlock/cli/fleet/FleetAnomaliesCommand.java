package dev.interlock.cli.fleet;

import picocli.CommandLine.Command;

/** Lists what is anomalous. */
@Command(name = "anomalies", description = "List what is anomalous about GPUs and instances, and what is recommended.")
final class FleetAnomaliesCommand extends FleetListCommand {
    FleetAnomaliesCommand() {
        super(
                "/api/fleet/anomalies",
                "Nothing is anomalous.",
                "instance_id",
                "device",
                "type",
                "since",
                "job",
                "user",
                "recommended");
    }
}
