package dev.interlock.cli.token;

import dev.interlock.cli.print.CommandGroup;
import picocli.CommandLine.Command;

/** The tokens of callers. */
@Command(
        name = "token",
        description = "Give people and programs tokens with a role each, and take them back.",
        subcommands = {TokenAddCommand.class, TokenListCommand.class, TokenRevokeCommand.class})
public final class TokenCommand extends CommandGroup {}
