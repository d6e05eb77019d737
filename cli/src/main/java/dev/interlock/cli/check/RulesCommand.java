package dev.interlock.cli.check;

import dev.interlock.cli.backtest.BacktestCommand;
import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Looks at rulebooks. */
@Command(
        name = "rules",
        description =
                "Check rulebooks, put them in order, list what they say and may speak of, judge them by what was recorded, and let a shadow count.",
        subcommands = {
            RulesCheckCommand.class,
            RulesListCommand.class,
            RulesFactsCommand.class,
            RulesFormatCommand.class,
            BacktestCommand.class,
            RulesPromoteCommand.class
        })
public final class RulesCommand extends CommandGroup {}
