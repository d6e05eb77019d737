package dev.interlock.cli.keys;

import dev.interlock.cli.operate.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Replaces the key that signs. */
@Command(
        name = "rotate",
        description = "Add a key, which signs from now on. The one before still verifies for a time of grace.")
final class KeysRotateCommand implements Runnable {
    @Mixin
    private final KeyPlace place = new KeyPlace();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String id = place.act(office -> office.rotate(operator.name()));
        spec.commandLine()
                .getOut()
                .println("%s signs from now on. Export the keys again to agents in other processes.".formatted(id));
    }
}
