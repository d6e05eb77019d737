package dev.interlock.cli.deadletters;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** What came in and could not be used. */
@Command(
        name = "dead-letters",
        description = "See what came in and could not be used, and send it again.",
        subcommands = {DeadLettersListCommand.class, DeadLettersSendAgainCommand.class})
public final class DeadLettersCommand extends CommandGroup {}
