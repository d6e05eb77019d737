package dev.interlock.cli.scenario;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays what could happen. */
@Command(
        name = "scenario",
        description = "Play what could happen, in seconds and beside a run without any controller.",
        subcommands = {ScenarioRunCommand.class, ScenarioCheckCommand.class, ScenarioListCommand.class})
public final class ScenarioCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: run, check or list");
    }
}
