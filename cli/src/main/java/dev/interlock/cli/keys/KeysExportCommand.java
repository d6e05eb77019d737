package dev.interlock.cli.keys;

import dev.interlock.cli.operate.Operator;
import dev.interlock.cli.print.Printout;
import dev.interlock.cli.run.AgentType;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands out one agent's share. */
@Command(
        name = "export",
        description = "Write the keys that one agent shares with the controller into a file for that agent.")
final class KeysExportCommand implements Runnable {
    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "action, metric, log or runbook.")
    @SuppressWarnings("NullAway.Init")
    private AgentType type;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file, such as action-keys.p12.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Mixin
    private final KeyPlace place = new KeyPlace();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        place.act(office -> {
            office.export(type.agent(), to, operator.name());
            return to;
        });
        printout.line(
                "'%s' holds the keys of the %s and no others. Its password is that of INTERLOCK_KEYSTORE_PASSWORD,"
                                .formatted(to, type.agent().contractName())
                        + " or lies beside it; move both over a channel that you trust.");
    }
}
