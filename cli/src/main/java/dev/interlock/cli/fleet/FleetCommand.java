package dev.interlock.cli.fleet;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Shows the GPU fleet of a running controller. */
@Command(
        name = "fleet",
        description =
                "Show the GPU fleet that a running controller watches and what it costs, how good alarms about a fleet are, and whether a controller lasts.",
        subcommands = {
            FleetStatusCommand.class,
            FleetProvidersCommand.class,
            FleetIdleCommand.class,
            FleetAnomaliesCommand.class,
            FleetCostsCommand.class,
            FleetRecommendCommand.class,
            FleetForecastCommand.class,
            FleetExportCommand.class,
            FleetQualityCommand.class,
            FleetMonthCommand.class
        })
public final class FleetCommand extends CommandGroup {
    @Override
    protected String verb() {
        return "show";
    }
}
