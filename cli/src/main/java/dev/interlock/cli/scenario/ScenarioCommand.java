package dev.interlock.cli.scenario;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Plays what could happen. */
@Command(
        name = "scenario",
        description = "Play what could happen in any of the worlds, written down in files of one format.",
        subcommands = {
            ScenarioRunCommand.class,
            ScenarioCompareCommand.class,
            ScenarioResultsCommand.class,
            ScenarioCheckCommand.class,
            ScenarioListCommand.class
        })
public final class ScenarioCommand extends CommandGroup {}
