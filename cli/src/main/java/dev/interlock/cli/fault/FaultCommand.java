package dev.interlock.cli.fault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What goes wrong in the world that 'up' runs. */
@Command(
        name = "fault",
        description =
                "Let something go wrong in the world that 'interlock up' runs, end it again, or list what is wrong.",
        subcommands = {FaultInjectCommand.class, FaultHealCommand.class, FaultListCommand.class})
public final class FaultCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: inject, heal or list");
    }
}
