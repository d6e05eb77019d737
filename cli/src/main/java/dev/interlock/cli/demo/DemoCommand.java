package dev.interlock.cli.demo;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** Showing Interlock to an audience. */
@Command(
        name = "demo",
        description = "Look whether Interlock is ready to be shown: docs/demo_script.md has the six minutes.",
        subcommands = DemoCheckCommand.class)
public final class DemoCommand extends CommandGroup {}
