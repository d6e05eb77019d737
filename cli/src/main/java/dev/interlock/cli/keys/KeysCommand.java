package dev.interlock.cli.keys;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** The keys that envelopes are sealed with. */
@Command(
        name = "keys",
        description = "Look at, replace, revoke or hand out the keys that envelopes are sealed with.",
        subcommands = {KeysListCommand.class, KeysRotateCommand.class, KeysRevokeCommand.class, KeysExportCommand.class
        })
public final class KeysCommand extends CommandGroup {}
