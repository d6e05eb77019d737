package dev.interlock.cli.keys;

import dev.interlock.cli.operate.Operator;
import dev.interlock.cli.print.Printout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Replaces the key that signs. */
@Command(
        name = "rotate",
        description = "Add a key, which signs from now on. The one before still verifies for a time of grace.")
final class KeysRotateCommand implements Runnable {
    @Mixin
    private final KeyPlace place = new KeyPlace();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        String id = place.act(office -> office.rotate(operator.name()));
        printout.line("%s signs from now on. Export the keys again to agents in other processes.".formatted(id));
    }
}
