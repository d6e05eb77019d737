package dev.interlock.cli.alert;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Who is told of alerts. */
@Command(
        name = "alert",
        description = "See who is told of alerts, and whether they hear.",
        subcommands = {AlertReceiversCommand.class, AlertTestCommand.class})
public final class AlertCommand extends CommandGroup {
    static final String NOBODY =
            "Alerts go to the log alone: no receiver is set. Give one an address, such as alert.slack=https://hooks.slack.com/services/..."
                    + " in interlock.properties, and start again; docs/how-to/tell-people.md lists them.";
}
