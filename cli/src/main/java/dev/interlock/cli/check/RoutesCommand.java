package dev.interlock.cli.check;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Looks at routes. */
@Command(
        name = "routes",
        description = "Check routes without running them, list what each does, and what they can begin and end at.",
        subcommands = {RoutesCheckCommand.class, RoutesListCommand.class, RoutesComponentsCommand.class})
public final class RoutesCommand extends CommandGroup {}
