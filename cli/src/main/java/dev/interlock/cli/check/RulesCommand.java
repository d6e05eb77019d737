package dev.interlock.cli.check;

import dev.interlock.cli.print.CommandGroup;
import dev.interlock.cli.recording.BacktestCommand;
import picocli.CommandLine.Command;

/** Looks at rulebooks. */
@Command(
        name = "rules",
        description =
                "Check rulebooks, put them in order, list what they say and may speak of, and judge them by what was recorded.",
        subcommands = {
            RulesCheckCommand.class,
            RulesListCommand.class,
            RulesFactsCommand.class,
            RulesFormatCommand.class,
            BacktestCommand.class
        })
public final class RulesCommand extends CommandGroup {}
