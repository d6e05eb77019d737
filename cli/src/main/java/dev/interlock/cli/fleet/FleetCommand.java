package dev.interlock.cli.fleet;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the GPU fleet of a running controller. */
@Command(
        name = "fleet",
        description = "Show the GPU fleet that a running controller watches.",
        subcommands = {FleetStatusCommand.class, FleetIdleCommand.class, FleetAnomaliesCommand.class})
public final class FleetCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what: status, idle or anomalies");
        }
    }
}
