package dev.interlock.cli.check;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at routes. */
@Command(
        name = "routes",
        description = "Check routes without running them, list what each does, and what they can begin and end at.",
        subcommands = {RoutesCheckCommand.class, RoutesListCommand.class, RoutesComponentsCommand.class})
public final class RoutesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check, list or components");
    }
}
