package dev.interlock.cli.scenario;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Plays what could happen. */
@Command(
        name = "scenario",
        description = "Play what could happen, in seconds and beside a run without any controller.",
        subcommands = {
            ScenarioRunCommand.class,
            ScenarioResultsCommand.class,
            ScenarioCheckCommand.class,
            ScenarioListCommand.class
        })
public final class ScenarioCommand extends CommandGroup {}
