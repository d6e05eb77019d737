package dev.interlock.cli.keys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys that envelopes are sealed with. */
@Command(
        name = "keys",
        description = "Look at, replace, revoke or hand out the keys that envelopes are sealed with.",
        subcommands = {KeysListCommand.class, KeysRotateCommand.class, KeysRevokeCommand.class, KeysExportCommand.class
        })
public final class KeysCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, rotate, revoke or export");
    }
}
