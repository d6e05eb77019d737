package dev.interlock.cli.fault;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** What goes wrong in the world that 'up' runs. */
@Command(
        name = "fault",
        description =
                "Let something go wrong in the world that 'interlock up' runs, end it again, or list what is wrong.",
        subcommands = {FaultInjectCommand.class, FaultHealCommand.class, FaultListCommand.class})
public final class FaultCommand extends CommandGroup {}
