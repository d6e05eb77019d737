package dev.interlock.cli.fleet;

import dev.interlock.cli.remote.ControllerLink;
import dev.interlock.cli.remote.RemoteController;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** A command that prints one list about the fleet. */
abstract class FleetListCommand implements Runnable {
    @Mixin
    private final FleetPrinter printer = new FleetPrinter();

    @Mixin
    private final ControllerLink link = new ControllerLink();

    private final String path;
    private final String nothing;
    private final String[] fields;

    /** @param nothing what people are told where the list is empty, though there is a fleet */
    FleetListCommand(String path, String nothing, String... fields) {
        this.path = path;
        this.nothing = nothing;
        this.fields = fields.clone();
    }

    @Override
    public void run() {
        printer.print(link.controller(), path, (controller, rows) -> below(controller), nothing, fields);
    }

    /** What people read below the table. */
    Stream<String> below(RemoteController controller) {
        return Stream.empty();
    }
}
