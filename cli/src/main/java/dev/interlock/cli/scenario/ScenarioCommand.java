package dev.interlock.cli.scenario;

import dev.interlock.cli.print.CommandGroup;
import dev.interlock.cli.recording.ScenarioReplayCommand;
import picocli.CommandLine.Command;

/** Plays what could happen. */
@Command(
        name = "scenario",
        description = "Play what could happen in any of the worlds, written down in files of one format.",
        subcommands = {
            ScenarioRunCommand.class,
            ScenarioReplayCommand.class,
            ScenarioCompareCommand.class,
            ScenarioResultsCommand.class,
            ScenarioCarbonCommand.class,
            ScenarioDrawCommand.class,
            ScenarioSweepCommand.class,
            ScenarioCheckCommand.class,
            ScenarioListCommand.class
        })
public final class ScenarioCommand extends CommandGroup {}
