package dev.interlock.cli.check;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Looks at rulebooks. */
@Command(
        name = "rules",
        description = "Check rulebooks and put them in order, and list what they say and may speak of.",
        subcommands = {
            RulesCheckCommand.class,
            RulesListCommand.class,
            RulesFactsCommand.class,
            RulesFormatCommand.class
        })
public final class RulesCommand extends CommandGroup {}
