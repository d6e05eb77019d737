package dev.interlock.cli.fleet;

import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.InstallationOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that prints one list about the fleet. */
abstract class FleetListCommand implements Runnable {
    @Mixin
    private final FleetPrinter printer = new FleetPrinter();

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    private final String path;
    private final String nothing;
    private final String[] fields;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** @param nothing what people are told where the list is empty, though there is a fleet */
    FleetListCommand(String path, String nothing, String... fields) {
        this.path = path;
        this.nothing = nothing;
        this.fields = fields.clone();
    }

    @Override
    public void run() {
        printer.print(
                RemoteController.of(place.settings()),
                path,
                nothing,
                spec.commandLine().getOut(),
                fields);
    }
}
