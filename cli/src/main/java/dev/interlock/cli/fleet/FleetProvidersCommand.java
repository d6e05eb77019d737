package dev.interlock.cli.fleet;

import picocli.CommandLine.Command;

/** Sums up each provider. */
@Command(
        name = "providers",
        description = "Sum up each provider: its instances, how much of them is seen, what they cost.")
final class FleetProvidersCommand extends FleetListCommand {
    FleetProvidersCommand() {
        super(
                "/api/fleet/providers",
                "The fleet has no instance.",
                "provider",
                "instances",
                "stopped",
                "heard",
                "coverage_percent",
                "dollars_per_hour",
                "unpriced");
    }
}
