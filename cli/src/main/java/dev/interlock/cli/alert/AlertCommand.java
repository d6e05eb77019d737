package dev.interlock.cli.alert;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is told of alerts. */
@Command(
        name = "alert",
        description = "See who is told of alerts, and whether they hear.",
        subcommands = {AlertReceiversCommand.class, AlertTestCommand.class})
public final class AlertCommand implements Runnable {
    static final String NOBODY =
            "Alerts go to the log alone: no receiver is set. Give one an address, such as alert.slack=https://hooks.slack.com/services/..."
                    + " in interlock.properties, and start again; docs/how-to/tell-people.md lists them.";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
