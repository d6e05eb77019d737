package dev.interlock.cli.fault;

import dev.interlock.cli.print.Printout;
import dev.interlock.cli.remote.RemoteWorld;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a fault. */
@Command(name = "heal", description = "End a fault, or let one not come.")
final class FaultHealCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "FAULT", description = "Its id, as 'interlock fault list' shows it.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final Printout printout = new Printout();

    @Override
    public void run() {
        RemoteWorld.of(place.settings()).heal(id);
        printout.line("%s is over.".formatted(id));
    }
}
