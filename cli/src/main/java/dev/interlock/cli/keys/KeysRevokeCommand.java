package dev.interlock.cli.keys;

import dev.interlock.cli.operate.Operator;
import dev.interlock.cli.print.Printout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a key back. */
@Command(name = "revoke", description = "Take a key back for good: it verifies nothing from now on.")
final class KeysRevokeCommand implements Runnable {
    @Parameters(paramLabel = "KEY", description = "Such as envelope-1; 'interlock keys list' shows them.")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the audit.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Mixin
    private final KeyPlace place = new KeyPlace();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        String signing = place.act(office -> office.revoke(key, operator.name(), reason));
        printout.line(
                "%s is revoked; %s signs. Export the keys again to agents in other processes.".formatted(key, signing));
    }
}
