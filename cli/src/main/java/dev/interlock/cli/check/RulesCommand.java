package dev.interlock.cli.check;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check, list, facts or fmt");
    }
}
