package dev.interlock.cli.silence;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** What people are not told of for a time. */
@Command(
        name = "silence",
        description = "Let people not be told of something for a time, such as while it is repaired.",
        subcommands = {SilenceAddCommand.class, SilenceListCommand.class, SilenceEndCommand.class})
public final class SilenceCommand extends CommandGroup {}
