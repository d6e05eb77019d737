package dev.interlock.cli.fleet;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Shows the GPU fleet of a running controller. */
@Command(
        name = "fleet",
        description =
                "Show the GPU fleet that a running controller watches, how good alarms about a fleet are, and whether a controller lasts.",
        subcommands = {
            FleetStatusCommand.class,
            FleetIdleCommand.class,
            FleetAnomaliesCommand.class,
            FleetQualityCommand.class,
            FleetMonthCommand.class
        })
public final class FleetCommand extends CommandGroup {
    @Override
    protected String verb() {
        return "show";
    }
}
