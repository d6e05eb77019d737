package dev.interlock.cli.operate;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** What utilities ask the site to draw less. */
@Command(
        name = "demand",
        description = "Draw less power for a time, because a utility asks for it.",
        subcommands = {DemandAskCommand.class, DemandListCommand.class, DemandCancelCommand.class})
public final class DemandCommand extends CommandGroup {}
