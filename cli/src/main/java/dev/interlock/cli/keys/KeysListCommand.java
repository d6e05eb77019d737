package dev.interlock.cli.keys;

import dev.interlock.cli.print.Printout;
import dev.interlock.cli.print.Table;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyAct;
import dev.interlock.routes.agents.keys.KeyVersion;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists keys. */
@Command(name = "list", description = "List every version of the key: what it is good for, and what was done to it.")
final class KeysListCommand implements Runnable {
    @Mixin
    private final KeyPlace place = new KeyPlace();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        EnvelopeKeys keys = place.keys();
        Table table = Table.of("key", "state", "made", "by", "replaced", "revoked", "exported for");
        keys.versions().forEach(version -> row(table, version, keys.state(version)));
        PrintWriter out = printout.writer();
        table.lines().forEach(out::println);
    }

    private static void row(Table table, KeyVersion version, KeyVersion.State state) {
        table.row(
                version.id(),
                state.name().toLowerCase(Locale.ROOT),
                shown(version.madeAt()),
                version.acts().stream().map(KeyAct::by).findFirst().orElse("-"),
                shown(version.replacedAt()),
                shown(version.revokedAt()),
                String.join(", ", version.exportedFor()));
    }

    private static String shown(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("-");
    }
}
